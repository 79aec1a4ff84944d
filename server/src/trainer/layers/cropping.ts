import { slice, type Tensor } from '@tensorflow/tfjs-core';

export type Pair = readonly [rows: number, columns: number];

export const sizeOf = (x: Tensor): Pair => [x.shape[1] ?? 1, x.shape[2] ?? 1];

/** The middle of images, rounded towards their start. */
export function middle(x: Tensor, [rows, columns]: Pair): Tensor {
  const [height, width] = sizeOf(x);
  const [batch = 1, , , channels = 1] = x.shape;
  const begin = [0, Math.floor((height - rows) / 2), Math.floor((width - columns) / 2), 0];
  return slice(x, begin, [batch, rows, columns, channels]);
}

/** How many rows and columns of the target's proportions go with the columns and rows of an image. */
export const proportional = ([height, width]: Pair, [rows, columns]: Pair): Pair => [
  Math.floor((width * rows) / columns),
  Math.floor((height * columns) / rows),
];

const bounded = (value: number, size: number): number => Math.max(Math.min(size, value), 1);

/** keras/src/backend/tensorflow/image.py, `resize`: the longer side is cut. */
export function cropped(x: Tensor, target: Pair): Tensor {
  const size = sizeOf(x);
  const [rows, columns] = proportional(size, target);
  return middle(x, [bounded(rows, size[0]), bounded(columns, size[1])]);
}
