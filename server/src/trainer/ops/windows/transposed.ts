import {
  conv2dTranspose,
  conv3d,
  conv3dTranspose,
  customGrad,
  engine,
  type NamedAttrMap,
  type Tensor,
  type Tensor4D,
  type Tensor5D,
} from '@tensorflow/tfjs-core';
import { asImage, asImageWindow, asSequence, type Moves } from './window.ts';

type Triple = [number, number, number];
type Five = [number, number, number, number, number];

/** The gradient of a kernel; tfjs-core has the operation, and does not export it. */
const kernelGradient = (
  x: Tensor,
  dy: Tensor,
  filterShape: readonly number[],
  strides: Triple,
  pad: Moves['padding'],
): Tensor => {
  const attributes: NamedAttrMap = { strides, pad, filterShape: [...filterShape] };
  return engine().runKernel('Conv3DBackpropFilterV2', { x, dy }, attributes);
};

/** Over volumes, with the gradients that tfjs-core lacks: those of the convolution that this one turns round. */
function transposedVolume(
  x: Tensor,
  kernel: Tensor,
  shape: readonly number[],
  strides: Triple,
  padding: Moves['padding'],
): Tensor {
  const apply = customGrad((...args) => {
    const [from, window, save] = args as unknown as [Tensor5D, Tensor5D, (saved: Tensor[]) => void];
    save([from, window]);
    return {
      value: conv3dTranspose(from, window, shape as Five, strides, padding),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [input = from, weights = window] = saved;
        return [
          conv3d(dy as Tensor5D, weights as Tensor5D, strides, padding),
          kernelGradient(dy, input, weights.shape, strides, padding),
        ];
      },
    };
  });
  return apply(x, kernel);
}

/**
 * A convolution turned round, over one, two or three spatial axes.
 * @param x [batch, …spatial, channels]
 * @param kernel […window, filters, channels]
 * @param sizes spatial sizes of the result: several are possible where a stride is above 1
 */
export function convolveTransposed(x: Tensor, kernel: Tensor, sizes: readonly number[], moves: Moves): Tensor {
  const [batch = 1] = x.shape;
  const filters = kernel.shape.at(-2) ?? 1;
  const { strides, padding } = moves;
  if (x.rank === 3) {
    const wide = { strides: [1, ...strides], padding };
    return asSequence(convolveTransposed(asImage(x), asImageWindow(kernel), [1, ...sizes], wide));
  }
  const shape = [batch, ...sizes, filters];
  if (x.rank === 5) return transposedVolume(x, kernel, shape, strides as Triple, padding);
  return conv2dTranspose(
    x as Tensor4D,
    kernel as Tensor4D,
    shape as [number, number, number, number],
    strides as [number, number],
    padding,
  );
}
