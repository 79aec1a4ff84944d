import { add, mean, mul, softplus, sub } from '@tensorflow/tfjs-core';
import type { Loss } from './kit.ts';

/** log(cosh(d)) = d + softplus(−2d) − log 2, which does not overflow. */
export const logCosh: Loss = ({ target, prediction }) => {
  const difference = sub(prediction, target);
  return mean(sub(add(difference, softplus(mul(difference, -2))), Math.LN2), -1);
};
