import { gruCell, lstmCell, simpleCell } from './cells.ts';
import type { Layer } from './kit.ts';
import { recurrent } from './recurrent.ts';

export const simpleRnn: Layer = recurrent(simpleCell);
export const lstm: Layer = recurrent(lstmCell);
export const gru: Layer = recurrent(gruCell);
