import type { Entry } from '../kit/index.ts';

export const regularizers: readonly Entry[] = [];
