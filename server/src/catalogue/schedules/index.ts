import type { Entry } from '../kit/index.ts';

export const schedules: readonly Entry[] = [];
