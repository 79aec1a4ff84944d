import { defineLayer } from '../kit/index.ts';
import { asSequence, cellMacs, standsAlone, unitCell } from './cells.ts';
import { plainCell } from './params/cells.ts';
import { recurrentWeights } from './recurrent.ts';

/** keras/src/layers/rnn/simple_rnn.py */
export const simpleRnnCell = defineLayer({
  name: 'SimpleRNNCell',
  category: 'recurrent',
  doc: {
    en: 'One step of a SimpleRNN: the input and the last output give the next output. It stands inside `RNN`.',
    fr: 'Un pas d’un SimpleRNN : l’entrée et la dernière sortie donnent la sortie suivante. Elle se place dans `RNN`.',
  },
  formula: 'h′ = activation(x · kernel + h · recurrent_kernel + bias)',
  usual: {
    en: 'In a stack of cells: `RNN([SimpleRNNCell(16), GRUCell(8)])`. For one alone, `SimpleRNN` says the same.',
    fr: 'Dans une pile de cellules : `RNN([SimpleRNNCell(16), GRUCell(8)])`. Pour une seule, `SimpleRNN` dit la même chose.',
  },
  trap: {
    en: 'Over many steps its gradient vanishes or explodes.',
    fr: 'Sur beaucoup de pas, son gradient s’évanouit ou explose.',
  },
  params: plainCell,
  inputs: { min: 1, max: 1 },
  mask: 'consumes',
  cell: unitCell(1),
  outputs: standsAlone('SimpleRNNCell'),
  weights: (inputs, config) => recurrentWeights(asSequence(inputs), config, { gates: 1 }),
  macs: cellMacs(1),
  example: 'RNN(SimpleRNNCell(16))',
  source: 'keras.layers.SimpleRNNCell',
  page: 'layers/recurrent_layers/simple_rnn_cell',
});
