import { defineLayer } from '../kit/index.ts';
import { dataFormat, positionalName } from './params/common.ts';
import { poolSize, poolStrides, validOrSame } from './params/windows.ts';
import { poolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/average_pooling2d.py */
export const averagePooling2d = defineLayer({
  name: 'AveragePooling2D',
  aliases: ['AvgPool2D'],
  category: 'pooling',
  doc: {
    en: 'Keeps the mean of the values under each window: the map shrinks and becomes smoother.',
    fr: 'Garde la moyenne des valeurs sous chaque fenêtre : la carte rétrécit et devient plus lisse.',
  },
  formula: 'y[r, c] = mean x[r·s + i, c·s + j]',
  usual: {
    en: 'At the end of a network; inside, max pooling keeps more.',
    fr: 'En fin de réseau ; à l’intérieur, le max pooling garde davantage.',
  },
  trap: {
    en: 'With `padding=same` the added border does not count: the mean is of the values that are really there.',
    fr: 'Avec `padding=same`, le bord ajouté ne compte pas : la moyenne porte sur les valeurs réellement présentes.',
  },
  params: {
    pool_size: poolSize(2, {}),
    strides: poolStrides(2),
    padding: validOrSame,
    data_format: dataFormat,
    name: positionalName,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: poolingOutputs,
  ...weightless,
  example: 'AveragePooling2D(2)',
  source: 'keras.layers.AveragePooling2D',
});
