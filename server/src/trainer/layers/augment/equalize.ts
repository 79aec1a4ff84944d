import {
  add,
  cast,
  clipByValue,
  cumsum,
  div,
  equal,
  lessEqual,
  min,
  mul,
  range,
  reshape,
  round,
  slice,
  sub,
  sum,
  type Tensor,
  where,
} from '@tensorflow/tfjs-core';
import { counted } from '../../ops/counted.ts';
import { withoutGradient } from '../../ops/decided.ts';
import { rows } from '../../ops/gather.ts';
import { type Augmentation, sizesOf, valueRangeOf } from './kit.ts';

const SHADES = 256;

/** Keras's `_scale_values`: one factor, one summand. */
function scaled(x: Tensor, [low, high]: readonly [number, number], [black, white]: readonly [number, number]): Tensor {
  const scale = (white - black) / (high - low);
  return add(mul(x, scale), black - low * scale);
}

/** The smallest number in each row that is not 0. */
const firstCounted = (cdf: Tensor): Tensor => min(where(equal(cdf, 0), 1e9, cdf), 1, true);

/** @param bytes [batch, rows, columns, channels], from 0 to 255 */
function flattened(bytes: Tensor): Tensor {
  const channels = sizesOf(bytes)[3];
  const row = reshape(mul(range(0, channels, 1, 'int32'), SHADES), [1, 1, 1, channels]);
  const place = (x: Tensor): Tensor => cast(add(cast(clipByValue(x, 0, SHADES - 1), 'int32'), row), 'int32');
  const counts = reshape(counted(place(div(mul(bytes, SHADES - 1), SHADES - 1)), channels * SHADES), [channels, SHADES]);
  const cdf = cumsum(counts, 1);
  const first = firstCounted(cdf);
  const span = sub(slice(cdf, [0, SHADES - 1], [channels, 1]), first);
  const shades = clipByValue(round(div(mul(sub(cdf, first), 255), where(equal(span, 0), 1, span))), 0, 255);
  const equalized = rows(reshape(shades, [-1]), place(mul(div(bytes, 255), SHADES - 1)));
  const used = sum(cast(sub(1, cast(equal(counts, 0), 'float32')), 'float32'), 1);
  return where(reshape(lessEqual(used, 1), [1, 1, 1, channels]), bytes, equalized);
}

/**
 * keras/src/layers/preprocessing/image_preprocessing/equalization.py: over the whole batch, a channel of one shade stays. In
 * Keras it stands in RandAugment and AugMix alone: a model cannot call it.
 */
export const equalization: Augmentation<null> = {
  draw: () => null,
  apply: (images, _drawn, config) => {
    const values = valueRangeOf(config);
    return withoutGradient(images, (x) => scaled(flattened(scaled(x, values, [0, 255])), [0, 255], values));
  },
};
