import { depthwiseConv2d, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { asImage, asImageWindow, asSequence, type Moves, padSpatial, sameEnds, thinned } from './window.ts';

const slideEqually = (x: Tensor, kernel: Tensor, stride: number, padding: Moves['padding']): Tensor =>
  depthwiseConv2d(x as Tensor4D, kernel as Tensor4D, stride, padding);

/** TensorFlow has no kernel for unequal strides: the windows take every place, and those between are left out. */
function slideUnequally(x: Tensor, kernel: Tensor, { strides, padding }: Moves): Tensor {
  const [, rows = 1, columns = 1] = x.shape;
  const ends = [rows, columns].map((size, i) => sameEnds(size, kernel.shape[i] ?? 1, strides[i] ?? 1));
  const all = slideEqually(padding === 'same' ? padSpatial(x, ends) : x, kernel, 1, 'valid');
  return strides.reduce((y, stride, i) => thinned(y, i + 1, stride), all);
}

/**
 * Each channel with windows of its own, over one or two spatial axes.
 * @param x [batch, …spatial, channels]
 * @param kernel […window, channels, multiplier]
 * @returns [batch, …spatial, channels · multiplier]
 */
export function convolveDepthwise(x: Tensor, kernel: Tensor, moves: Moves): Tensor {
  const [down = 1, right = down] = moves.strides;
  if (x.rank === 3) return asSequence(convolveDepthwise(asImage(x), asImageWindow(kernel), { ...moves, strides: [down, down] }));
  return down === right ? slideEqually(x, kernel, down, moves.padding) : slideUnequally(x, kernel, moves);
}
