import type { Entry } from '../kit/index.ts';

export const activations: readonly Entry[] = [];
