import type { Entry } from '../kit/index.ts';

export const optimizers: readonly Entry[] = [];
