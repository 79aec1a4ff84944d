import { add, div, mul, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { numberOr, numbersIn } from '../ops/config.ts';
import { positiveAxis } from '../ops/shapes.ts';
import { EPSILON, type Loss } from './kit.ts';

/** A sum over `axis`, or over the whole batch. */
function gathered(x: Tensor, config: Config): Tensor {
  const none = config.axis === null || config.axis === undefined;
  return none ? sum(x) : sum(x, [...numbersIn(config, 'axis').map((axis) => positiveAxis(axis, x.rank))]);
}

export const dice: Loss = ({ target, prediction, config }) => {
  const shared = gathered(mul(target, prediction), config);
  const all = add(add(gathered(target, config), gathered(prediction, config)), EPSILON);
  return sub(1, div(mul(2, shared), all));
};

export const tversky: Loss = ({ target, prediction, config }) => {
  const shared = gathered(mul(target, prediction), config);
  const missed = mul(gathered(mul(sub(1, prediction), target), config), numberOr(config, 'alpha', 0.5));
  const extra = mul(gathered(mul(prediction, sub(1, target)), config), numberOr(config, 'beta', 0.5));
  return sub(1, div(shared, add(add(add(shared, missed), extra), EPSILON)));
};
