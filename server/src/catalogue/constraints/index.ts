import type { Entry } from '../kit/index.ts';
import { maxNorm } from './max-norm.ts';
import { minMaxNorm } from './min-max-norm.ts';
import { nonNeg } from './non-neg.ts';
import { unitNorm } from './unit-norm.ts';

/** Every constraint, in the order of the reference pages. */
export const constraints: readonly Entry[] = [maxNorm, nonNeg, unitNorm, minMaxNorm];
