import { argMax, cast, equal, greater, squeeze, type Tensor } from '@tensorflow/tfjs-core';
import { sameRank } from '../losses/kit.ts';
import type { Metric } from './kit.ts';

const matches = (a: Tensor, b: Tensor): Tensor => cast(equal(a, b), 'float32');

/** keras/src/metrics/accuracy_metrics.py */
const binaryAccuracy: Metric = (target, prediction) => {
  const [t, p] = sameRank(target, prediction);
  return matches(t, cast(greater(p, 0.5), 'float32'));
};

const categoricalAccuracy: Metric = (target, prediction) => matches(argMax(target, -1), argMax(prediction, -1));

const sparseCategoricalAccuracy: Metric = (target, prediction) => {
  const labels = target.rank === prediction.rank && target.shape.at(-1) === 1 ? squeeze(target, [-1]) : target;
  return matches(labels, cast(argMax(prediction, -1), 'float32'));
};

/**
 * `accuracy`, chosen by shapes: a last output size of 1 is binary; a target of lower rank, or one that ends in 1, is
 * sparse; another is one-hot. keras/src/trainers/compile_utils.py, `is_binary_or_sparse_categorical`
 */
export const accuracy: Metric = (target, prediction) => {
  if (prediction.shape.at(-1) === 1) return binaryAccuracy(target, prediction);
  const sparse = target.rank < prediction.rank || target.shape.at(-1) === 1;
  return sparse ? sparseCategoricalAccuracy(target, prediction) : categoricalAccuracy(target, prediction);
};
