import { flagIn, numberIn } from '../ops/config.ts';
import { gruCell, lstmCell, simpleCell } from './cells.ts';
import type { Layer } from './kit.ts';
import { recurrent } from './recurrent.ts';

export const simpleRnn: Layer = recurrent(simpleCell);

export const gru: Layer = recurrent(gruCell);

export const lstm: Layer = {
  ...recurrent(lstmCell),
  /** `unit_forget_bias`: the forget gate's quarter of the bias starts at 1. */
  initial: (weight, values, config) => {
    if (weight !== 'bias' || !flagIn(config, 'unit_forget_bias')) return values;
    const units = numberIn(config, 'units');
    return values.map((value, i) => (i >= units && i < 2 * units ? 1 : value));
  },
};
