import type { Entry } from '../kit/entry.ts';
import { earlyStopping } from './early-stopping.ts';

export const callbacks: readonly Entry[] = [earlyStopping];
