import { defineLayer } from '../kit/index.ts';
import { dataFormat, positionalName } from './params/common.ts';
import { poolSize, poolStrides, validOrSame } from './params/windows.ts';
import { poolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/max_pooling2d.py */
export const maxPooling2d = defineLayer({
  name: 'MaxPooling2D',
  aliases: ['MaxPool2D'],
  category: 'pooling',
  doc: {
    en: 'Keeps the largest value under each window: the map shrinks, and what was found stays, wherever in the window it was.',
    fr: 'Garde la plus grande valeur sous chaque fenêtre : la carte rétrécit, et ce qui a été trouvé reste, où que ce soit dans la fenêtre.',
  },
  formula: 'y[r, c] = max x[r·s + i, c·s + j]',
  usual: { en: 'After one to three convolutions.', fr: 'Après une à trois convolutions.' },
  trap: {
    en: 'A `valid` pooling never reads the rows and columns that do not fill a window: of 11, a pooling by 2 leaves 5.',
    fr: 'En `valid`, les lignes et colonnes qui ne remplissent pas une fenêtre ne sont jamais lues : de 11, un pooling par 2 laisse 5.',
  },
  params: {
    pool_size: poolSize(2, { default: 2 }),
    strides: poolStrides(2),
    padding: validOrSame,
    data_format: dataFormat,
    name: positionalName,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: poolingOutputs,
  ...weightless,
  example: 'MaxPooling2D(2)',
  source: 'keras.layers.MaxPooling2D',
});
