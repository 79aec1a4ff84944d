import { defineLayer } from '../kit/index.ts';
import { dataFormat, positionalName } from './params/common.ts';
import { poolSize, poolStrides, validOrSame } from './params/windows.ts';
import { poolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/average_pooling3d.py */
export const averagePooling3d = defineLayer({
  name: 'AveragePooling3D',
  aliases: ['AvgPool3D'],
  category: 'pooling',
  doc: {
    en: 'Keeps the mean of the values under each window. The volume shrinks and becomes smoother.',
    fr: 'Garde la moyenne des valeurs sous chaque fenêtre. Le volume rétrécit et devient plus lisse.',
  },
  formula: 'y[d, r, c] = mean x[d·s + i, r·s + j, c·s + k]',
  usual: {
    en: 'At the end of a network; inside, max pooling keeps more.',
    fr: 'En fin de réseau ; à l’intérieur, le max pooling garde davantage.',
  },
  trap: {
    en: 'With `padding=same` the added border does not count: the mean is of the values that are really there.',
    fr: 'Avec `padding=same`, le bord ajouté ne compte pas : la moyenne porte sur les valeurs réellement présentes.',
  },
  params: {
    pool_size: poolSize(3, {}),
    strides: poolStrides(3),
    padding: validOrSame,
    data_format: dataFormat,
    name: positionalName,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: poolingOutputs,
  ...weightless,
  example: 'AveragePooling3D(2)',
  source: 'keras.layers.AveragePooling3D',
});
