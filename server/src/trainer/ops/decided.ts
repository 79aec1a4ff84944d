import { customGrad, equal, less, sub, type Tensor, zerosLike } from '@tensorflow/tfjs-core';

/** What a function makes of a tensor, without a gradient: tfjs-core has none for comparisons and for whole numbers. */
export const withoutGradient = (x: Tensor, make: (x: Tensor) => Tensor): Tensor =>
  customGrad((...args) => {
    const [value, save] = args as unknown as [Tensor, (saved: Tensor[]) => void];
    save([value]);
    return { value: make(value), gradFunc: (_dy: Tensor, [saved = value]: Tensor[]) => zerosLike(saved) };
  })(x);

/** Whether `a` is below `b`. */
export const isBelow = (a: Tensor | number, b: Tensor | number): Tensor => withoutGradient(sub(a, b), (gap) => less(gap, 0));

/** Whether `a` is `b`. */
export const isSame = (a: Tensor | number, b: Tensor | number): Tensor => withoutGradient(sub(a, b), (gap) => equal(gap, 0));
