import { add, clipByValue, div, maximum, mul, sqrt, square, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Config, Configured } from '../../protocol/index.ts';
import { numberIn, numbersIn } from '../ops/config.ts';

/** The projected weight, in the same shape. */
export type Constraint = (w: Tensor, config: Config) => Tensor;

const EPSILON = 1e-7;

const norms = (w: Tensor, config: Config): Tensor => sqrt(sum(square(w), [...numbersIn(config, 'axis')], true));

const rescaled = (w: Tensor, from: Tensor, to: Tensor): Tensor => mul(w, div(to, add(EPSILON, from)));

/** keras/src/constraints/constraints.py */
const maxNorm: Constraint = (w, config) => {
  const length = norms(w, config);
  return rescaled(w, length, clipByValue(length, 0, numberIn(config, 'max_value')));
};

const minMaxNorm: Constraint = (w, config) => {
  const length = norms(w, config);
  const rate = numberIn(config, 'rate');
  const within = clipByValue(length, numberIn(config, 'min_value'), numberIn(config, 'max_value'));
  return rescaled(w, length, add(mul(rate, within), mul(1 - rate, length)));
};

/** Every constraint by Keras's class name. */
export const constraints: Readonly<Record<string, Constraint>> = {
  MaxNorm: maxNorm,
  MinMaxNorm: minMaxNorm,
  NonNeg: (w) => maximum(w, 0),
  UnitNorm: (w, config) => div(w, add(EPSILON, norms(w, config))),
};

export function project(w: Tensor, constraint: Configured): Tensor {
  const compute = constraints[constraint.name];
  if (!compute) throw new Error(`No constraint is called ${constraint.name}.`);
  return compute(w, constraint.config);
}
