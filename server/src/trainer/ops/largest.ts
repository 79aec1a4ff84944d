import { cast, customGrad, div, equal, max, mul, reshape, sum, type Tensor } from '@tensorflow/tfjs-core';

/**
 * The largest value over some axes. As in TensorFlow, the gradient is shared by all values that are the largest; tfjs-core
 * would give each of them the whole.
 */
export function largest(x: Tensor, axes: readonly number[], keepDims: boolean): Tensor {
  const apply = customGrad((...args) => {
    const [from, save] = args as unknown as [Tensor, (saved: Tensor[]) => void];
    const value = max(from, [...axes], keepDims);
    save([from, value]);
    return {
      value,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [input = from, top = value] = saved;
        const kept = input.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
        const isTop = cast(equal(input, reshape(top, kept)), 'float32');
        return [mul(isTop, div(reshape(dy, kept), sum(isTop, [...axes], true)))];
      },
    };
  });
  return apply(x);
}
