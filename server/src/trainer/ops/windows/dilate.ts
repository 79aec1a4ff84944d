import { pad, reshape, slice, type Tensor } from '@tensorflow/tfjs-core';
import { withAxis } from '../shapes.ts';

/** Zeros between the entries of a window along one axis: `rate` − 1 of them. */
function spread(kernel: Tensor, axis: number, rate: number): Tensor {
  const size = kernel.shape[axis] ?? 1;
  const apart = withAxis(kernel, axis + 1);
  const padded = pad(
    apart,
    apart.shape.map((_, i): [number, number] => [0, i === axis + 1 ? rate - 1 : 0]),
  );
  const shape = kernel.shape.map((n, i) => (i === axis ? n * rate : n));
  return slice(
    reshape(padded, shape),
    kernel.shape.map(() => 0),
    shape.map((n, i) => (i === axis ? (size - 1) * rate + 1 : n)),
  );
}

/** A dilated window as an ordinary one with zeros in it: the backends give no gradient for dilation. */
export const dilated = (kernel: Tensor, rates: readonly number[]): Tensor =>
  rates.reduce((window, rate, axis) => (rate === 1 ? window : spread(window, axis, rate)), kernel);
