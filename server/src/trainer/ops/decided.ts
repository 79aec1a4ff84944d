import { customGrad, equal, less, sub, type Tensor, zerosLike } from '@tensorflow/tfjs-core';

/** A decision about each value, through which no gradient flows: tfjs-core has none for comparisons. */
const decided = (x: Tensor, decide: (x: Tensor) => Tensor): Tensor =>
  customGrad((...args) => {
    const [value, save] = args as unknown as [Tensor, (saved: Tensor[]) => void];
    save([value]);
    return { value: decide(value), gradFunc: (_dy: Tensor, [saved = value]: Tensor[]) => zerosLike(saved) };
  })(x);

/** Whether `a` is below `b`. */
export const isBelow = (a: Tensor | number, b: Tensor | number): Tensor => decided(sub(a, b), (gap) => less(gap, 0));

/** Whether `a` is `b`. */
export const isSame = (a: Tensor | number, b: Tensor | number): Tensor => decided(sub(a, b), (gap) => equal(gap, 0));
