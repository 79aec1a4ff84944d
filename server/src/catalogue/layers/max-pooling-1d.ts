import { defineLayer } from '../kit/index.ts';
import { dataFormat, positionalName } from './params/common.ts';
import { poolSize, poolStrides, validOrSame } from './params/windows.ts';
import { poolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/max_pooling1d.py */
export const maxPooling1d = defineLayer({
  name: 'MaxPooling1D',
  aliases: ['MaxPool1D'],
  category: 'pooling',
  doc: {
    en: 'Keeps the largest value under each window. The sequence grows shorter, and what was found stays, wherever in the window it was.',
    fr: 'Garde la plus grande valeur sous chaque fenêtre. La séquence raccourcit, et ce qui a été trouvé reste, où que ce soit dans la fenêtre.',
  },
  formula: 'y[t] = max x[t·s + i]',
  usual: { en: 'After one to three `Conv1D`.', fr: 'Après une à trois `Conv1D`.' },
  trap: {
    en: 'A `valid` pooling never reads what does not fill a window: of 11 steps, a pooling by 2 leaves 5.',
    fr: 'En `valid`, ce qui ne remplit pas une fenêtre n’est jamais lu : de 11 pas, un pooling par 2 laisse 5.',
  },
  params: {
    pool_size: poolSize(1, { default: 2 }),
    strides: poolStrides(1),
    padding: validOrSame,
    data_format: dataFormat,
    name: positionalName,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: poolingOutputs,
  ...weightless,
  example: 'MaxPooling1D(2)',
  source: 'keras.layers.MaxPooling1D',
});
