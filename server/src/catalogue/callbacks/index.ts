import type { Entry } from '../kit/index.ts';

export const callbacks: readonly Entry[] = [];
