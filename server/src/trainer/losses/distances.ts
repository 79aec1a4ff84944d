import { abs, add, div, log, maximum, mean, mul, square, sub } from '@tensorflow/tfjs-core';
import { EPSILON, type Loss } from './kit.ts';

export const meanSquaredError: Loss = ({ target, prediction }) => mean(square(sub(target, prediction)), -1);

export const meanAbsoluteError: Loss = ({ target, prediction }) => mean(abs(sub(target, prediction)), -1);

export const meanAbsolutePercentageError: Loss = ({ target, prediction }) =>
  mul(100, mean(abs(div(sub(target, prediction), maximum(abs(target), EPSILON))), -1));

export const meanSquaredLogarithmicError: Loss = ({ target, prediction }) => {
  const logarithm = (x: typeof target): typeof target => log(add(maximum(x, EPSILON), 1));
  return mean(square(sub(logarithm(prediction), logarithm(target))), -1);
};
