import type { Entry } from '../kit/index.ts';

export const initializers: readonly Entry[] = [];
