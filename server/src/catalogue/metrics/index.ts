import type { Entry } from '../kit/index.ts';

export const metrics: readonly Entry[] = [];
