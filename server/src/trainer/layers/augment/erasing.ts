import {
  add,
  clipByValue,
  greaterEqual,
  less,
  logicalAnd,
  mul,
  ones,
  reshape,
  scalar,
  sqrt,
  stack,
  sub,
  type Tensor,
  where,
} from '@tensorflow/tfjs-core';
import type { Config } from '../../../protocol/index.ts';
import { numbersIn } from '../../ops/config.ts';
import { pixelGrid } from '../../ops/warp.ts';
import { type Augmentation, chosen, type Draws, endsOf, sizesOf, valueRangeOf, whereChosen } from './kit.ts';

/** From one place to another along an axis: [batch] each. */
interface Span {
  readonly from: Tensor;
  readonly to: Tensor;
}

interface Rectangle {
  readonly which: Tensor;
  readonly rows: Span;
  readonly columns: Span;
  /** What is seen instead, broadcast over the images. */
  readonly filling: Tensor;
}

function fillingFor(images: Tensor, draws: Draws, config: Config): Tensor {
  const range = valueRangeOf(config);
  const given = config.fill_value === null ? [] : numbersIn(config, 'fill_value');
  const [value] = given;
  if (value === undefined) return clipByValue(mul(draws.normal(images.shape), range[1]), ...range);
  const values = given.length === 1 ? reshape(scalar(value), [1]) : stack(given.map((one) => scalar(one)));
  return clipByValue(reshape(values, [1, 1, 1, given.length]), ...range);
}

/** keras/src/layers/preprocessing/image_preprocessing/random_erasing.py */
export const erasing: Augmentation<Rectangle> = {
  draw: (images, draws, config) => {
    const [batch, height, width] = sizesOf(images);
    const span = (size: number): Span => {
      const length = mul(sqrt(draws.uniform([batch], ...endsOf(config, 'scale', 0))), size);
      const from = mul(draws.uniform([batch]), sub(size, length));
      return { from, to: add(from, length) };
    };
    const which = chosen(images, draws, endsOf(config, 'factor', 0));
    return { which, rows: span(height), columns: span(width), filling: fillingFor(images, draws, config) };
  },
  apply: (images, { which, rows, columns, filling }) => {
    const [batch, height, width] = sizesOf(images);
    const { y, x } = pixelGrid(images);
    const along = (places: Tensor): Tensor => reshape(places, [batch, 1, 1]);
    const within = (at: Tensor, { from, to }: Span): Tensor => logicalAnd(greaterEqual(at, along(from)), less(at, along(to)));
    const inside = reshape(logicalAnd(within(y, rows), within(x, columns)), [batch, height, width, 1]);
    return whereChosen(which, where(inside, mul(filling, ones(images.shape)), images), images);
  },
};
