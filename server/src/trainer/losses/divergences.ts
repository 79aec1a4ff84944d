import { add, clipByValue, div, log, maximum, mean, mul, neg, sqrt, square, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import { numberOr } from '../ops/config.ts';
import { positiveAxis } from '../ops/shapes.ts';
import { EPSILON, type Loss } from './kit.ts';

export const klDivergence: Loss = ({ target, prediction }) => {
  const [t, p] = [clipByValue(target, EPSILON, 1), clipByValue(prediction, EPSILON, 1)];
  return sum(mul(t, log(div(t, p))), -1);
};

export const poisson: Loss = ({ target, prediction }) => mean(sub(prediction, mul(target, log(add(prediction, EPSILON)))), -1);

/** Vectors of length 1. keras/src/ops/nn.py, `_normalize`: the square of the norm is at least ε². */
const unit = (x: Tensor, axis: number): Tensor => div(x, sqrt(maximum(sum(square(x), axis, true), EPSILON ** 2)));

export const cosineSimilarity: Loss = ({ target, prediction, config }) => {
  const axis = positiveAxis(numberOr(config, 'axis', -1), prediction.rank);
  return neg(sum(mul(unit(target, axis), unit(prediction, axis)), axis));
};
