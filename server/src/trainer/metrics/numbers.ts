import { isNaN as isNoNumber, neg, onesLike, type Tensor, where } from '@tensorflow/tfjs-core';

/** −1 where `x` is no number: such an answer has no place among others, and each engine would make another whole number of it. */
export const outside = (x: Tensor, otherwise: Tensor): Tensor => where(isNoNumber(x), neg(onesLike(otherwise)), otherwise);
