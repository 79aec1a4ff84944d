import { defineLayer } from '../kit/index.ts';
import { dataFormat, positionalName } from './params/common.ts';
import { poolSize, poolStrides, validOrSame } from './params/windows.ts';
import { poolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/average_pooling1d.py */
export const averagePooling1d = defineLayer({
  name: 'AveragePooling1D',
  aliases: ['AvgPool1D'],
  category: 'pooling',
  doc: {
    en: 'Keeps the mean of the values under each window. The sequence grows shorter and becomes smoother.',
    fr: 'Garde la moyenne des valeurs sous chaque fenêtre. La séquence raccourcit et devient plus lisse.',
  },
  formula: 'y[t] = mean x[t·s + i]',
  usual: {
    en: 'To smooth a series, or to bring it to a coarser step.',
    fr: 'Pour lisser une série, ou la ramener à un pas plus grossier.',
  },
  trap: {
    en: 'With `padding=same` the added border does not count: the mean is of the values that are really there.',
    fr: 'Avec `padding=same`, le bord ajouté ne compte pas : la moyenne porte sur les valeurs réellement présentes.',
  },
  params: {
    pool_size: poolSize(1, {}),
    strides: poolStrides(1),
    padding: validOrSame,
    data_format: dataFormat,
    name: positionalName,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: poolingOutputs,
  ...weightless,
  example: 'AveragePooling1D(2)',
  source: 'keras.layers.AveragePooling1D',
});
