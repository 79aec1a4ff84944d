import { defineLayer } from '../kit/index.ts';
import { dataFormat, positionalName } from './params/common.ts';
import { poolSize, poolStrides, validOrSame } from './params/windows.ts';
import { poolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/max_pooling3d.py */
export const maxPooling3d = defineLayer({
  name: 'MaxPooling3D',
  aliases: ['MaxPool3D'],
  category: 'pooling',
  doc: {
    en: 'Keeps the largest value under each window. The volume shrinks, and what was found stays, wherever in the window it was.',
    fr: 'Garde la plus grande valeur sous chaque fenêtre. Le volume rétrécit, et ce qui a été trouvé reste, où que ce soit dans la fenêtre.',
  },
  formula: 'y[d, r, c] = max x[d·s + i, r·s + j, c·s + k]',
  usual: { en: 'After one to three `Conv3D`.', fr: 'Après une à trois `Conv3D`.' },
  trap: {
    en: 'By 2 along each axis it keeps one value in eight.',
    fr: 'Par 2 le long de chaque axe, il garde une valeur sur huit.',
  },
  params: {
    pool_size: poolSize(3, { default: 2 }),
    strides: poolStrides(3),
    padding: validOrSame,
    data_format: dataFormat,
    name: positionalName,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: poolingOutputs,
  ...weightless,
  example: 'MaxPooling3D(2)',
  source: 'keras.layers.MaxPooling3D',
});
