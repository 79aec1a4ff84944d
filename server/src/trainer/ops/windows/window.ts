import { pad, reshape, slice, type Tensor } from '@tensorflow/tfjs-core';

/** How a window moves over the spatial axes of a tensor whose channels are last: one stride an axis. */
export interface Moves {
  readonly strides: readonly number[];
  readonly padding: 'same' | 'valid';
}

/** A single spatial axis gets a second one of size 1 before it: the backends compute over images. */
export const asImage = (x: Tensor): Tensor => {
  const [batch = 1, ...rest] = x.shape;
  return reshape(x, [batch, 1, ...rest]);
};

export const asSequence = (x: Tensor): Tensor => {
  const [batch = 1, , ...rest] = x.shape;
  return reshape(x, [batch, ...rest]);
};

/** A window along one axis, as one over images. */
export const asImageWindow = (kernel: Tensor): Tensor => reshape(kernel, [1, ...kernel.shape]);

/** Zeros on both ends of an axis. */
export type Ends = readonly [before: number, after: number];

/** Adds zeros around the spatial axes. */
export function padSpatial(x: Tensor, ends: readonly Ends[]): Tensor {
  if (ends.every(([before, after]) => before === 0 && after === 0)) return x;
  return pad(x, [[0, 0], ...ends.map(([before, after]): [number, number] => [before, after]), [0, 0]]);
}

/** What `same` adds along an axis: half of it, rounded down, before. */
export function sameEnds(size: number, window: number, stride: number): Ends {
  const total = Math.max((Math.ceil(size / stride) - 1) * stride + window - size, 0);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

/** Every `step`-th value along an axis, from the first on. */
export function thinned(x: Tensor, axis: number, step: number): Tensor {
  const size = x.shape[axis] ?? 1;
  if (step === 1) return x;
  const kept = Math.ceil(size / step);
  const whole = pad(
    x,
    x.shape.map((_, i): [number, number] => [0, i === axis ? kept * step - size : 0]),
  );
  const [before, after] = [x.shape.slice(0, axis), x.shape.slice(axis + 1)];
  const grouped = reshape(whole, [...before, kept, step, ...after]);
  const first = slice(
    grouped,
    grouped.shape.map(() => 0),
    grouped.shape.map((n, i) => (i === axis + 1 ? 1 : n)),
  );
  return reshape(first, [...before, kept, ...after]);
}
