import type { Tensor } from '@tensorflow/tfjs-core';
import { activate } from '../activations/index.ts';
import { biased } from '../ops/bias.ts';
import { recording } from './recording.ts';

/** What a rectified sum was made of. */
interface Rectified {
  readonly product: Tensor;
  readonly bias: Tensor | null;
}

const rectified = new WeakMap<Tensor, Rectified>();

/** Notes that `y` is relu(product + bias), channels last. */
export function noteRectified(y: Tensor, product: Tensor, bias: Tensor | null): void {
  if (recording()) rectified.set(y, { product, bias });
}

/**
 * The largest of relu(product + bias) in each window is relu(largest product + bias): bias and relu then touch a quarter of the
 * values, or less. What was computed of `y` is left out of the graph where nothing else reads it. `null` where it does not apply.
 */
export function fusedMaxPool(y: Tensor, pool: (x: Tensor) => Tensor): Tensor | null {
  const made = recording() && rectified.get(y);
  if (!made) return null;
  const largest = pool(made.product);
  return activate(made.bias ? biased(largest, made.bias) : largest, { name: 'relu', config: {} });
}
