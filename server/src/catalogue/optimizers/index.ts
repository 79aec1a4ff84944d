import type { Entry } from '../kit/entry.ts';
import { adam } from './adam.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

export const optimizers: readonly Entry[] = [sgd, rmsprop, adam];
