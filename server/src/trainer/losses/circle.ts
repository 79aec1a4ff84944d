import {
  add,
  cast,
  customGrad,
  equal,
  greater,
  logicalAnd,
  logicalNot,
  logSumExp,
  matMul,
  maximum,
  mul,
  notEqual,
  range,
  reshape,
  softplus,
  sub,
  type Tensor,
  where,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { flagIn, numberOr } from '../ops/config.ts';
import type { Loss } from './kit.ts';

/** Stands for −∞, whose gradient would be no number. */
const NEVER = -1e30;

/** ln Σ exp over the pairs of each sample that the mask leaves in. */
const over = (mask: Tensor, values: Tensor): Tensor => logSumExp(where(mask, values, add(zerosLike(values), NEVER)), 1);

interface Pairs {
  readonly same: Tensor;
  readonly other: Tensor;
}

/** Which pairs of a batch are of one class, and which are not. */
function pairsOf(labels: Tensor, withoutSelf: boolean): Pairs {
  const [column, row] = [reshape(labels, [-1, 1]), reshape(labels, [1, -1])];
  const same = equal(column, row);
  if (!withoutSelf) return { same, other: logicalNot(same) };
  const places = range(0, labels.size, 1, 'int32');
  const apart = notEqual(reshape(places, [-1, 1]), reshape(places, [1, -1]));
  return { same: logicalAnd(same, apart), other: logicalNot(same) };
}

/** keras/src/losses/losses.py (Sun and others, 2020) */
export const circle: Loss = ({ target, prediction, config }) => {
  const [gamma, margin] = [numberOr(config, 'gamma', 80), numberOr(config, 'margin', 0.4)];
  const { same, other } = pairsOf(cast(target, 'int32'), flagIn(config, 'remove_diagonal'));
  const distances = maximum(sub(1, matMul(prediction, prediction, false, true)), 0);
  const near = maximum(add(margin, distances), 0);
  const far = maximum(sub(1 + margin, distances), 0);
  const drawn = mul(mul(-gamma, near), sub(margin, distances));
  const driven = mul(mul(gamma, far), sub(1 - margin, distances));
  return softplus(add(over(same, drawn), over(other, driven)));
};

/** Which samples cost anything: Keras leaves the others out of the mean. No gradient flows through the question. */
export const costing = (values: Tensor): Tensor =>
  customGrad((...args) => {
    const [from] = args as unknown as [Tensor];
    return { value: greater(from, 0), gradFunc: () => [zerosLike(from)] };
  })(values);
