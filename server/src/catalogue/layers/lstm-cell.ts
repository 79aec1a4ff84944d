import { defineLayer } from '../kit/index.ts';
import { asSequence, cellMacs, standsAlone, unitCell } from './cells.ts';
import { lstmCellParams } from './params/cells.ts';
import { biasStart, recurrentWeights } from './recurrent.ts';

/** keras/src/layers/rnn/lstm.py */
export const lstmCell = defineLayer({
  name: 'LSTMCell',
  category: 'recurrent',
  doc: {
    en: 'One step of an LSTM, with its memory and its gates. It stands inside `RNN`.',
    fr: 'Un pas d’un LSTM, avec sa mémoire et ses portes. Elle se place dans `RNN`.',
  },
  formula: 'c′ = σ(f) · c + σ(i) · tanh(g)    h′ = σ(o) · tanh(c′)    i, f, g, o = x · kernel + h · recurrent_kernel + bias',
  usual: {
    en: 'In a stack of cells: `RNN([LSTMCell(32), LSTMCell(16)])`. For one alone, `LSTM` says the same.',
    fr: 'Dans une pile de cellules : `RNN([LSTMCell(32), LSTMCell(16)])`. Pour une seule, `LSTM` dit la même chose.',
  },
  trap: {
    en: 'It has two states, the output and the memory: an initial state is two inputs.',
    fr: 'Elle a deux états, la sortie et la mémoire : un état initial, ce sont deux entrées.',
  },
  params: lstmCellParams,
  inputs: { min: 1, max: 1 },
  mask: 'consumes',
  cell: unitCell(2),
  outputs: standsAlone('LSTMCell'),
  weights: (inputs, config) =>
    recurrentWeights(asSequence(inputs), { ...config, bias_initializer: biasStart(config) }, { gates: 4 }),
  macs: cellMacs(4),
  example: 'RNN(LSTMCell(32))',
  source: 'keras.layers.LSTMCell',
  page: 'layers/recurrent_layers/lstm_cell',
});
