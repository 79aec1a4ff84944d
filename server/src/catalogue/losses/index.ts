import type { Entry } from '../kit/index.ts';

export const losses: readonly Entry[] = [];
