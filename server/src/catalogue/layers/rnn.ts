import { type ConfiguredLayer, defineLayer, type Fault, fault, isFault, isKnown, type Lookup, type Shape } from '../kit/index.ts';
import { layers } from '../kit/params.ts';
import { cellOf, cellWeights } from './cells.ts';
import { needsRank } from './checks.ts';
import { product } from './geometry.ts';
import { sequence, zeroOutputForMask } from './params/recurrent.ts';
import { missingBatch, recurrentMasks, stateFault } from './recurrent.ts';

interface Config {
  readonly cell: ConfiguredLayer;
  readonly return_sequences: boolean;
  readonly return_state: boolean;
  readonly stateful: boolean;
}

/** One step of the sequence: the shape without its time. */
const stepOf = ([batch = null, _time, ...rest]: Shape): Shape => [batch, ...rest];

/** The sizes of the states and of the output. */
interface Sizes {
  readonly states: readonly number[];
  readonly output: number;
}

const sizesOf = ({ cell }: Config, lookup: Lookup): Sizes | Fault => {
  const entry = cellOf(cell, lookup, 'cell');
  if (isFault(entry)) return entry;
  const states = entry.cell.states(cell.config, lookup);
  const output = entry.cell.output(cell.config, lookup);
  if (isFault(states)) return { ...states, argument: 'cell' };
  if (isFault(output)) return { ...output, argument: 'cell' };
  return states.length === 0 ? fault('invalid-argument', { reason: 'no-cells' }, { argument: 'cell' }) : { states, output };
};

/** How deep the states of a cell lie in lists: Keras draws those of two levels. */
const depthOf = ({ name, config }: ConfiguredLayer, lookup: Lookup): number => {
  const { cells } = config;
  if (Array.isArray(cells)) return 1 + Math.max(0, ...cells.map((cell) => depthOf(cell as ConfiguredLayer, lookup)));
  const states = lookup.layer(name)?.cell?.states(config, lookup) ?? [];
  return !isFault(states) && states.length > 1 ? 1 : 0;
};

const refusal = (inputs: readonly Shape[], config: Config, { states }: Sizes, lookup: Lookup): Fault | undefined => {
  const [input = [], ...given] = inputs;
  if (given.length > 0 && given.length !== states.length)
    return fault('input-count-mismatch', { min: 1, max: states.length + 1, got: inputs.length }, { shapes: inputs });
  if (config.return_state && depthOf(config.cell, lookup) > 2)
    return fault('invalid-argument', { reason: 'nested-cells' }, { argument: 'return_state' });
  return needsRank(input, 3) ?? missingBatch(input, config) ?? stateFault(input, given, states);
};

const outputs = (inputs: readonly Shape[], config: Config, lookup: Lookup): readonly Shape[] | Fault => {
  const sizes = sizesOf(config, lookup);
  if (isFault(sizes)) return sizes;
  const refused = refusal(inputs, config, sizes, lookup);
  if (refused) return refused;
  const [batch = null, time = null] = inputs[0] ?? [];
  const output: Shape = config.return_sequences ? [batch, time, sizes.output] : [batch, sizes.output];
  return config.return_state ? [output, ...sizes.states.map((size) => [batch, size])] : [output];
};

/** keras/src/layers/rnn/rnn.py */
export const rnn = defineLayer({
  name: 'RNN',
  category: 'recurrent',
  doc: {
    en: 'Carries a cell, or a stack of cells, through a sequence step by step. `LSTM`, `GRU` and `SimpleRNN` are such layers with one cell each.',
    fr: 'Fait avancer une cellule, ou une pile de cellules, dans une séquence, pas à pas. `LSTM`, `GRU` et `SimpleRNN` sont de telles couches à une cellule.',
  },
  formula: 'y[t], states[t] = cell(x[t], states[t − 1])',
  usual: {
    en: '`RNN([LSTMCell(64), LSTMCell(32)])` in place of two LSTM layers, when their states are wanted together.',
    fr: '`RNN([LSTMCell(64), LSTMCell(32)])` au lieu de deux couches LSTM, quand leurs états sont voulus ensemble.',
  },
  trap: {
    en: 'A list of cells adds a `stacked_rnn_cells` to the paths of the weights. The states come cell by cell: two of an LSTMCell, one of the others.',
    fr: 'Une liste de cellules ajoute un `stacked_rnn_cells` aux chemins des poids. Les états viennent cellule par cellule : deux pour une LSTMCell, un pour les autres.',
  },
  params: {
    cell: layers(
      {
        en: 'The cell: SimpleRNNCell, LSTMCell, GRUCell, or a list of them, the lowest first.',
        fr: 'La cellule : SimpleRNNCell, LSTMCell, GRUCell, ou une liste, la plus basse d’abord.',
      },
      { name: 'StackedRNNCells', as: 'cells' },
    ),
    ...sequence,
    zero_output_for_mask: zeroOutputForMask,
  },
  inputs: { min: 1, max: Number.POSITIVE_INFINITY },
  mask: 'consumes',
  freezes: false,
  masks: recurrentMasks,
  outputs,
  weights: ([input = []], { cell }, lookup) => cellWeights(cell, [cell.layerName], stepOf(input), lookup),
  macs: ([input = []], { cell }, lookup) => {
    const macs = lookup.layer(cell.name)?.macs([stepOf(input)], cell.config, lookup) ?? null;
    return isKnown(macs) ? product([input[1] ?? null, macs]) : null;
  },
  example: 'RNN([LSTMCell(32), LSTMCell(16)])',
  source: 'keras.layers.RNN',
  page: 'layers/recurrent_layers/rnn',
});
