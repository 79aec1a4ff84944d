import {
  avgPool,
  avgPool3d,
  maxPool,
  maxPool3d,
  reshape,
  type Tensor,
  type Tensor4D,
  type Tensor5D,
} from '@tensorflow/tfjs-core';
import { native } from '../native.ts';
import { asImage, asSequence, type Moves } from './window.ts';

export type Reduction = 'max' | 'average';

const overImages = { max: maxPool<Tensor4D>, average: avgPool<Tensor4D> };
const overVolumes = { max: maxPool3d<Tensor5D>, average: avgPool3d<Tensor5D> };

type Triple = readonly [number, number, number];

const tripleOf = ([deep = 1, down = 1, right = 1]: readonly number[]): Triple => [deep, down, right];

const overVolume = (x: Tensor, reduction: Reduction, size: Triple, strides: Triple, padding: Moves['padding']): Tensor =>
  overVolumes[reduction](x as Tensor5D, [...size], [...strides], padding);

/**
 * The largest over a box is the largest of the largest over its layers: the gradient of 3-D max pooling in the JavaScript
 * backend of 4.22, which `wasm` borrows, is wrong.
 */
function largestInBoxes(x: Tensor, [deep, down, right]: Triple, strides: Triple, padding: Moves['padding']): Tensor {
  const [batch = 1, depth = 1, rows = 1, columns = 1, channels = 1] = x.shape;
  const layers = reshape(x, [batch * depth, rows, columns, channels]);
  const flat = pool(layers, 'max', [down, right], { strides: strides.slice(1), padding });
  const [, height = 1, width = 1] = flat.shape;
  const columnsOfLayers = reshape(flat, [batch, depth, height * width, channels]);
  const pooled = pool(columnsOfLayers, 'max', [deep, 1], { strides: [strides[0], 1], padding });
  return reshape(pooled, [batch, pooled.shape[1] ?? 1, height, width, channels]);
}

function inBoxes(x: Tensor, reduction: Reduction, size: readonly number[], { strides, padding }: Moves): Tensor {
  const [box, steps] = [tripleOf(size), tripleOf(strides)];
  const byLayers = reduction === 'max' && native() === null;
  return byLayers ? largestInBoxes(x, box, steps, padding) : overVolume(x, reduction, box, steps, padding);
}

/**
 * Windows over one, two or three spatial axes; an average leaves the padding out.
 * @param x [batch, …spatial, channels]
 */
export function pool(x: Tensor, reduction: Reduction, size: readonly number[], { strides, padding }: Moves): Tensor {
  if (x.rank === 3) return asSequence(pool(asImage(x), reduction, [1, ...size], { strides: [1, ...strides], padding }));
  if (x.rank === 5) return inBoxes(x, reduction, size, { strides, padding });
  return overImages[reduction](x as Tensor4D, size as [number, number], strides as [number, number], padding);
}
