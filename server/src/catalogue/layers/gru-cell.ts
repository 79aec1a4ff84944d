import { defineLayer } from '../kit/index.ts';
import { asSequence, cellMacs, standsAlone, unitCell } from './cells.ts';
import { gatedCell } from './params/cells.ts';
import { resetAfter, seed } from './params/recurrent.ts';
import { gruBias, recurrentWeights } from './recurrent.ts';

/** keras/src/layers/rnn/gru.py */
export const gruCell = defineLayer({
  name: 'GRUCell',
  category: 'recurrent',
  doc: {
    en: 'One step of a GRU: gates decide what of the state is renewed. It stands inside `RNN`.',
    fr: 'Un pas d’un GRU : des portes décident de ce qui est renouvelé dans l’état. Elle se place dans `RNN`.',
  },
  formula: 'h′ = z · h + (1 − z) · tanh(x · kernel + r · (h · recurrent_kernel + bias₁) + bias₀)    z, r = σ(…)',
  usual: {
    en: 'In a stack of cells: `RNN([GRUCell(32), GRUCell(16)])`. For one alone, `GRU` says the same.',
    fr: 'Dans une pile de cellules : `RNN([GRUCell(32), GRUCell(16)])`. Pour une seule, `GRU` dit la même chose.',
  },
  trap: {
    en: 'With `reset_after`, the default, its bias has two rows: one for the input, one for the state.',
    fr: 'Avec `reset_after`, par défaut, son biais a deux lignes : une pour l’entrée, une pour l’état.',
  },
  params: { ...gatedCell, reset_after: resetAfter, seed },
  inputs: { min: 1, max: 1 },
  mask: 'consumes',
  cell: unitCell(1),
  outputs: standsAlone('GRUCell'),
  weights: (inputs, config) => recurrentWeights(asSequence(inputs), config, { gates: 3, ...gruBias(config) }),
  macs: cellMacs(3),
  example: 'RNN(GRUCell(32))',
  source: 'keras.layers.GRUCell',
  page: 'layers/recurrent_layers/gru_cell',
});
