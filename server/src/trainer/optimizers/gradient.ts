import { abs, clipByValue, mul, square, type Tensor } from '@tensorflow/tfjs-core';
import { addUp, type Uses } from '../ops/gather.ts';

/**
 * What the loss says of a weight. A table of which a step only looks up rows has one gradient for each use, which Keras squares
 * and clips before it adds up those of a row (`tf.IndexedSlices`, keras/src/backend/tensorflow/sparse.py): a word that a batch
 * holds twice then moves otherwise than by the square of the sum.
 */
export interface Gradient {
  /** The weight's shape: of all uses together. */
  readonly sum: Tensor;
  /** `null` where it is one tensor from the start. */
  readonly uses: Uses | null;
}

/** One tensor of the weight's shape. */
export const whole = (sum: Tensor): Gradient => ({ sum, uses: null });

/** What `change` makes of the gradient of each use, added up. @param change elementwise, and 0 of 0 */
function overUses({ sum, uses }: Gradient, change: (gradient: Tensor) => Tensor): Tensor {
  return uses ? addUp({ ...uses, gradients: change(uses.gradients) }, sum.shape[0] ?? 0) : change(sum);
}

/** The squares of its elements: the weight's shape. */
export const squares = (gradient: Gradient): Tensor => overUses(gradient, square);

/** The sizes of its elements: the weight's shape. */
export const sizes = (gradient: Gradient): Tensor => overUses(gradient, abs);

/** Times a scalar. */
export const scaled = ({ sum, uses }: Gradient, factor: Tensor): Gradient => ({
  sum: mul(sum, factor),
  uses: uses && { ...uses, gradients: mul(uses.gradients, factor) },
});

/** Each element, of each use, at most that far from 0. */
export function bounded(gradient: Gradient, limit: number): Gradient {
  const { uses } = gradient;
  const cut = (x: Tensor): Tensor => clipByValue(x, -limit, limit);
  return { sum: overUses(gradient, cut), uses: uses && { ...uses, gradients: cut(uses.gradients) } };
}
