import { clone, customGrad, type Tensor, zerosLike } from '@tensorflow/tfjs-core';

/** The same values, through which no gradient flows. */
export const stopGradient = (x: Tensor): Tensor =>
  customGrad((...args) => {
    const [value] = args as unknown as [Tensor];
    return { value: clone(value), gradFunc: (dy: Tensor) => zerosLike(dy) };
  })(x);
