import { elementCount, type WeightSpec } from '../../../catalogue/index.ts';

/** How many numbers some weights hold. */
export const parametersIn = (weights: readonly WeightSpec[]): number =>
  weights.reduce((sum, { shape }) => sum + elementCount(shape), 0);
