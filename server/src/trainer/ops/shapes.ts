import { reshape, type Tensor, transpose } from '@tensorflow/tfjs-core';

/** An axis counted from the front: −1 is the last of `rank`. */
export const positiveAxis = (axis: number, rank: number): number => (axis < 0 ? axis + rank : axis);

/** 0, 1, … n − 1 */
export const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

export const product = (sizes: readonly number[]): number => sizes.reduce((n, size) => n * size, 1);

/** All axes but those given. */
export const otherAxes = (rank: number, axes: readonly number[]): number[] => range(rank).filter((axis) => !axes.includes(axis));

/** A shape of ones with `size` at `axis`: how a vector is laid along one axis. */
export const alongAxis = (rank: number, axis: number, size: number): number[] => range(rank).map((i) => (i === axis ? size : 1));

/** The last axis and another change places; done twice, nothing has changed. */
export function swapLast(x: Tensor, axis: number): Tensor {
  if (axis === x.rank - 1) return x;
  const order = [...range(x.rank)];
  [order[axis], order[x.rank - 1]] = [x.rank - 1, axis];
  return transpose(x, order);
}

/** A size of 1 at an axis, −1 for the last: the kernel `ExpandDims` of the native backend cannot be recorded. */
export function withAxis(x: Tensor, axis: number): Tensor {
  const shape = [...x.shape];
  shape.splice(axis < 0 ? axis + x.rank + 1 : axis, 0, 1);
  return reshape(x, shape);
}

/** The shape that two shapes of one rank stretch to: a size of 1 becomes the other. */
export const broadcastShape = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((size, axis) => (size === 1 ? (b[axis] ?? 1) : size));
