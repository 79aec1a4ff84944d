import { gruCell, lstmCell, simpleCell } from './cells.ts';
import type { Layer } from './kit.ts';
import { recurrent } from './recurrent.ts';

/** keras/src/layers/rnn/simple_rnn.py: its constructor hands the `activity_regularizer` on to nobody. */
export const simpleRnn: Layer = { ...recurrent(simpleCell), forgetsActivity: true };
export const lstm: Layer = recurrent(lstmCell);
export const gru: Layer = recurrent(gruCell);
