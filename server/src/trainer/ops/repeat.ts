import { concat, reshape, type Tensor } from '@tensorflow/tfjs-core';
import { withAxis } from './shapes.ts';

/** Each value along an axis `times` times, one after another. */
export function repeated(x: Tensor, axis: number, times: number): Tensor {
  if (times === 1) return x;
  const copies = concat(
    Array.from({ length: times }, () => withAxis(x, axis + 1)),
    axis + 1,
  );
  return reshape(
    copies,
    x.shape.map((size, at) => (at === axis ? size * times : size)),
  );
}
