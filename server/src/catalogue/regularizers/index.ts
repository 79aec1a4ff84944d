import type { Entry } from '../kit/index.ts';
import { l1 } from './l1.ts';
import { l1l2 } from './l1-l2.ts';
import { l2 } from './l2.ts';
import { orthogonalRegularizer } from './orthogonal-regularizer.ts';

/** Every regularizer, in the order of the reference pages. */
export const regularizers: readonly Entry[] = [l1, l2, l1l2, orthogonalRegularizer];
