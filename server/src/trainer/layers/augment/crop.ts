import { add, cast, floor, mul, range, type Tensor, transpose } from '@tensorflow/tfjs-core';
import type { Config } from '../../../protocol/index.ts';
import { numberIn } from '../../ops/config.ts';
import { lookUp } from '../../ops/gather.ts';
import { resized } from '../../ops/resize.ts';
import { fromChannelsLast, toChannelsLast } from '../channels.ts';
import { cropped } from '../cropping.ts';
import { type Augmentation, sizesOf } from './kit.ts';

/** Where the piece begins: scalars, not yet rounded. */
interface Corner {
  readonly row: Tensor;
  readonly column: Tensor;
}

type Pair = readonly [rows: number, columns: number];

const targetOf = (config: Config): Pair => [numberIn(config, 'height'), numberIn(config, 'width')];

/** `count` slices along an axis from a place that is known only when the step runs. */
function from(x: Tensor, axis: 1 | 2, start: Tensor, count: number): Tensor {
  const order = axis === 1 ? [1, 0, 2, 3] : [2, 0, 1, 3];
  const back = axis === 1 ? [1, 0, 2, 3] : [1, 2, 0, 3];
  const at = cast(add(range(0, count, 1, 'float32'), floor(start)), 'int32');
  return transpose(lookUp(transpose(x, order), at), back);
}

/** The start of the largest piece of the target's proportions in the middle. */
const middle = (size: number, other: number, target: number, otherTarget: number): number =>
  Math.trunc((size - Math.max(Math.min(size, Math.trunc((other * target) / otherTarget)), 1)) / 2);

/** keras/src/layers/preprocessing/image_preprocessing/random_crop.py: one place for all images of a batch. */
export const crop: Augmentation<Corner> = {
  draw: (images, draws, config) => {
    const [, height, width] = sizesOf(images);
    const [rows, columns] = targetOf(config);
    if (height > rows && width > columns)
      return { row: draws.uniform([], 0, height - rows + 1), column: draws.uniform([], 0, width - columns + 1) };
    const still = mul(draws.uniform([]), 0);
    return { row: add(still, middle(height, width, rows, columns)), column: add(still, middle(width, height, columns, rows)) };
  },
  apply: (images, { row, column }, config) => {
    const [, height, width] = sizesOf(images);
    const target = targetOf(config);
    const [rows, columns] = [Math.min(target[0], height), Math.min(target[1], width)];
    return resized(from(from(images, 1, row, rows), 2, column, columns), target, 'bilinear');
  },
};

/** What Keras says it does at test time: the largest piece in the middle, brought to size. */
export const middlePiece = (images: Tensor, config: Config): Tensor => {
  const target = targetOf(config);
  return fromChannelsLast(resized(cropped(toChannelsLast(images, config), target), target, 'bilinear'), config);
};
