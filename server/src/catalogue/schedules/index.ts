import type { Entry } from '../kit/entry.ts';
import { cosineDecay } from './cosine-decay.ts';
import { cosineDecayRestarts } from './cosine-decay-restarts.ts';
import { exponentialDecay } from './exponential-decay.ts';
import { inverseTimeDecay } from './inverse-time-decay.ts';
import { piecewiseConstantDecay } from './piecewise-constant-decay.ts';
import { polynomialDecay } from './polynomial-decay.ts';

export const schedules: readonly Entry[] = [
  inverseTimeDecay,
  exponentialDecay,
  polynomialDecay,
  cosineDecay,
  cosineDecayRestarts,
  piecewiseConstantDecay,
];
