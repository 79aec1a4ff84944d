import type { Entry } from '../kit/index.ts';

export const constraints: readonly Entry[] = [];
