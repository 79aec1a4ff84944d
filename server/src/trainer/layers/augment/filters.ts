import {
  abs,
  add,
  cast,
  clipByValue,
  div,
  exp,
  fill,
  lessEqual,
  mul,
  ones,
  pad,
  range,
  reshape,
  square,
  sub,
  sum,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { numbersIn } from '../../ops/config.ts';
import { convolveDepthwise } from '../../ops/windows/depthwise.ts';
import { type Augmentation, chosen, endsOf, perImage, sizesOf, valueRangeOf, whereChosen } from './kit.ts';

/** The same window over each channel, black beyond the border. @param kernel [rows, columns] */
function smoothed(images: Tensor, kernel: Tensor): Tensor {
  const [rows = 1, columns = 1] = kernel.shape;
  const each = mul(ones([rows, columns, sizesOf(images)[3], 1]), reshape(kernel, [rows, columns, 1, 1]));
  return convolveDepthwise(images, each, { strides: [1, 1], padding: 'same' });
}

/** 5/13 in the middle, 1/13 around it. */
const SOFT = (): Tensor =>
  add(
    pad(fill([1, 1], 4 / 13), [
      [1, 1],
      [1, 1],
    ]),
    1 / 13,
  );

/** keras/src/layers/preprocessing/image_preprocessing/random_sharpness.py */
export const sharpness: Augmentation<Tensor> = {
  draw: (images, draws, config) => draws.uniform([sizesOf(images)[0]], ...endsOf(config, 'factor', 0)),
  apply: (images, share, config) => {
    const blur = sub(1, mul(perImage(share), 2));
    return clipByValue(add(images, mul(blur, sub(smoothed(images, SOFT()), images))), ...valueRangeOf(config));
  },
};

/** A bell curve over so many places, of sum 1; those further than `reach` count nothing. @param sigma a scalar */
export function bell(size: number, sigma: Tensor, reach: Tensor | null = null): Tensor {
  const offset = sub(range(0, size, 1, 'float32'), (size - 1) / 2);
  const curve = exp(mul(square(div(offset, sigma)), -0.5));
  const counted = reach ? mul(curve, cast(lessEqual(abs(offset), reach), 'float32')) : curve;
  return div(counted, sum(counted));
}

/** Images under the product of two curves. */
export function blurred(images: Tensor, down: Tensor, right: Tensor): Tensor {
  const [rows, columns] = [down.size, right.size];
  return smoothed(images, mul(reshape(down, [rows, 1]), reshape(right, [1, columns])));
}

interface Blur {
  readonly which: Tensor;
  /** Scalars. */
  readonly first: Tensor;
  readonly second: Tensor;
}

/** keras/src/layers/preprocessing/image_preprocessing/random_gaussian_blur.py */
export const gaussianBlur: Augmentation<Blur> = {
  draw: (images, draws, config) => {
    const sigma = (): Tensor => add(draws.uniform([], ...endsOf(config, 'sigma', 0)), 1e-6);
    return { which: chosen(images, draws, endsOf(config, 'factor', 0)), first: sigma(), second: sigma() };
  },
  apply: (images, { which, first, second }, config) => {
    const [rows = 3, columns = 3] = numbersIn(config, 'kernel_size');
    // Keras lays the product of both curves out turned, and reads it row by row.
    const product = mul(reshape(bell(columns, second), [columns, 1]), reshape(bell(rows, first), [1, rows]));
    const blurry = smoothed(images, reshape(product, [rows, columns]));
    return clipByValue(whereChosen(which, blurry, images), ...valueRangeOf(config));
  },
};
