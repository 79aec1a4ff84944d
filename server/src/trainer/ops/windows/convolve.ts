import { conv2d, conv3d, type Tensor, type Tensor4D, type Tensor5D } from '@tensorflow/tfjs-core';
import { asImage, asImageWindow, asSequence, type Moves } from './window.ts';

const pairOf = ([down = 1, right = down]: readonly number[]): [number, number] => [down, right];
const tripleOf = ([deep = 1, down = deep, right = down]: readonly number[]): [number, number, number] => [deep, down, right];

/**
 * A convolution over one, two or three spatial axes.
 * @param x [batch, …spatial, channels]
 * @param kernel […window, channels, filters]
 */
export function convolve(x: Tensor, kernel: Tensor, { strides, padding }: Moves): Tensor {
  if (x.rank === 3) return asSequence(convolve(asImage(x), asImageWindow(kernel), { strides: [1, ...strides], padding }));
  if (x.rank === 5) return conv3d(x as Tensor5D, kernel as Tensor5D, tripleOf(strides), padding);
  return conv2d(x as Tensor4D, kernel as Tensor4D, pairOf(strides), padding);
}
