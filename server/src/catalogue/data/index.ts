import type { Entry } from '../kit/index.ts';

export const data: readonly Entry[] = [];
