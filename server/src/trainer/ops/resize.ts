import {
  abs,
  add,
  cast,
  div,
  equal,
  floor,
  less,
  matMul,
  maximum,
  mul,
  range,
  relu,
  reshape,
  round,
  sin,
  square,
  sub,
  sum,
  type Tensor,
  transpose,
} from '@tensorflow/tfjs-core';
import { otherAxes, product } from './shapes.ts';

export type Interpolation = 'nearest' | 'bilinear' | 'bicubic' | 'lanczos3' | 'lanczos5';

const within = (distance: Tensor, limit: number): Tensor => cast(less(distance, limit), 'float32');

/** Keys's cubic with a = −0.5. tensorflow/core/kernels/image/sampling_kernels.h */
function cubic(d: Tensor): Tensor {
  const inner = add(mul(mul(sub(mul(d, 1.5), 2.5), d), d), 1);
  const outer = add(mul(sub(mul(add(mul(d, -0.5), 2.5), d), 4), d), 2);
  return add(mul(within(d, 1), inner), mul(sub(within(d, 2), within(d, 1)), outer));
}

/** sinc(d) · sinc(d / radius) */
const lanczos =
  (radius: number) =>
  (d: Tensor): Tensor => {
    const near = within(d, 1e-3);
    const safe = maximum(d, 1e-3);
    const wave = mul(mul(sin(mul(safe, Math.PI)), sin(mul(safe, Math.PI / radius))), radius / Math.PI ** 2);
    return mul(within(d, radius), add(near, mul(sub(1, near), div(wave, square(safe)))));
  };

const WEIGHTS: Readonly<Record<Exclude<Interpolation, 'nearest'>, (distance: Tensor) => Tensor>> = {
  bilinear: (d) => relu(sub(1, d)),
  bicubic: cubic,
  lanczos3: lanczos(3),
  lanczos5: lanczos(5),
};

/** TensorFlow's `ResizeBicubic` reads its weights from a table of 1024 places between two values. */
const inTable = (centers: Tensor): Tensor => add(div(round(mul(sub(centers, 0.5), 1024)), 1024), 0.5);

/**
 * What each value of the result takes of each value of an axis: [result, axis]. Made of operations, so that nothing is frozen
 * into a recorded step.
 * @param antialias a shrinking axis mixes as many values as fall on one
 */
function shares(size: number, result: number, interpolation: Interpolation, antialias: boolean): Tensor {
  const scale = size / result;
  const exact = mul(add(range(0, result, 1, 'float32'), 0.5), scale);
  const places = reshape(range(0, size, 1, 'float32'), [1, size]);
  if (interpolation === 'nearest') return cast(equal(reshape(floor(exact), [result, 1]), places), 'float32');
  const centers = reshape(interpolation === 'bicubic' && !antialias ? inTable(exact) : exact, [result, 1]);
  const distance = abs(sub(add(places, 0.5), centers));
  const weights = WEIGHTS[interpolation](div(distance, antialias ? Math.max(scale, 1) : 1));
  return div(weights, sum(weights, 1, true));
}

/** One axis brought to another size. */
function resizedAxis(x: Tensor, axis: number, matrix: Tensor): Tensor {
  const others = otherAxes(x.rank, [axis]);
  const order = [...others, axis];
  const kept = others.map((at) => x.shape[at] ?? 1);
  const [result = 1, size = 1] = matrix.shape;
  const flat = reshape(transpose(x, order), [product(kept), size]);
  const turned = reshape(matMul(flat, matrix, false, true), [...kept, result]);
  return transpose(
    turned,
    x.shape.map((_, at) => order.indexOf(at)),
  );
}

/** Images of another size, as `tf.image.resize` makes them. @param x [batch, rows, columns, channels] */
export function resized(x: Tensor, sizes: readonly number[], interpolation: Interpolation, antialias = false): Tensor {
  return sizes.reduce((y, size, i) => {
    const from = y.shape[i + 1] ?? 1;
    return size === from ? y : resizedAxis(y, i + 1, shares(from, size, interpolation, antialias));
  }, x);
}
