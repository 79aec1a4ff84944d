import { type ConfiguredLayer, defineLayer, type Fault, isFault, type Lookup, type Shape } from '../kit/index.ts';
import { layer, list } from '../kit/params.ts';
import { cellOf, cellWeights, standsAlone } from './cells.ts';

type Cells = readonly ConfiguredLayer[];

const namesOf = (cells: Cells): readonly string[] => cells.map(({ layerName }) => layerName);

/** What a cell gives to the one above it. */
const stepBehind = (cell: ConfiguredLayer, [batch = null]: Shape, lookup: Lookup): Shape | Fault => {
  const entry = cellOf(cell, lookup, 'cells');
  if (isFault(entry)) return entry;
  const output = entry.cell.output(cell.config, lookup);
  return isFault(output) ? output : [batch, output];
};

/** What each cell reads: the first the input, each other what the one below gives. */
const stepsOf = (cells: Cells, step: Shape, lookup: Lookup): readonly Shape[] | Fault => {
  const steps: Shape[] = [step];
  for (const cell of cells) {
    const next = stepBehind(cell, step, lookup);
    if (isFault(next)) return next;
    steps.push(next);
  }
  return steps;
};

/** The states of all cells, or of the first that is none. */
const statesOf = (cells: Cells, lookup: Lookup): readonly number[] | Fault => {
  const states: number[] = [];
  for (const cell of cells) {
    const entry = cellOf(cell, lookup, 'cells');
    const own = isFault(entry) ? entry : entry.cell.states(cell.config, lookup);
    if (isFault(own)) return own;
    states.push(...own);
  }
  return states;
};

const cellsIn = (config: { readonly [argument: string]: unknown }): Cells => (config.cells ?? []) as Cells;

/** keras/src/layers/rnn/stacked_rnn_cells.py */
export const stackedRnnCells = defineLayer({
  name: 'StackedRNNCells',
  category: 'recurrent',
  doc: {
    en: 'Several cells as one: at each step every cell reads what the one below it gives. `RNN` makes it of a list of cells by itself.',
    fr: 'Plusieurs cellules en une : à chaque pas, chacune lit ce que rend celle du dessous. `RNN` la crée de lui-même à partir d’une liste de cellules.',
  },
  formula: 'h₁′ = cell₁(x, h₁)    h₂′ = cell₂(h₁′, h₂)    …',
  usual: {
    en: 'Two or three cells, the upper ones smaller; to write `RNN([LSTMCell(32), LSTMCell(16)])` is shorter.',
    fr: 'Deux ou trois cellules, les plus hautes plus petites ; `RNN([LSTMCell(32), LSTMCell(16)])` est plus court.',
  },
  trap: {
    en: 'It computes what recurrent layers one after the other compute; only its states come together.',
    fr: 'Elle calcule ce que calculent des couches récurrentes l’une après l’autre ; seuls ses états viennent ensemble.',
  },
  params: {
    cells: list(
      layer({
        en: 'The cells, the lowest first: SimpleRNNCell, LSTMCell, GRUCell, or stacks of them.',
        fr: 'Les cellules, la plus basse d’abord : SimpleRNNCell, LSTMCell, GRUCell, ou des piles de cellules.',
      }),
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'consumes',
  freezes: false,
  cell: {
    states: (config, lookup) => statesOf(cellsIn(config), lookup),
    output: (config, lookup) => {
      const steps = stepsOf(cellsIn(config), [null], lookup);
      return isFault(steps) ? steps : Number(steps.at(-1)?.at(-1));
    },
  },
  outputs: standsAlone('StackedRNNCells'),
  weights: ([step = []], { cells }, lookup) => {
    const steps = stepsOf(cells, step, lookup);
    if (isFault(steps)) return steps;
    const all = cells.map((cell, i) => cellWeights(cell, namesOf(cells), steps[i] ?? [], lookup));
    return all.find(isFault) ?? all.flatMap((own) => (isFault(own) ? [] : own));
  },
  macs: ([step = []], { cells }, lookup) => {
    const steps = stepsOf(cells, step, lookup);
    if (isFault(steps)) return null;
    const all = cells.map(({ name, config }, i) => lookup.layer(name)?.macs([steps[i] ?? []], config, lookup) ?? null);
    return all.reduce<number | null>((sum, macs) => (sum === null || macs === null ? null : sum + macs), 0);
  },
  example: 'RNN(StackedRNNCells([LSTMCell(32), LSTMCell(16)]))',
  source: 'keras.layers.StackedRNNCells',
  page: 'layers/recurrent_layers/stacked_rnn_cell',
});
