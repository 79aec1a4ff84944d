import {
  abs,
  any,
  argMax,
  cast,
  equal,
  greater,
  less,
  lessEqual,
  min,
  mul,
  reshape,
  slice,
  squeeze,
  sum,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { sameRank } from '../losses/kit.ts';
import { flagIn, numberOr } from '../ops/config.ts';
import { oneHotOf } from '../ops/one-hot.ts';
import { withAxis } from '../ops/shapes.ts';
import type { MetricCall } from './kit.ts';
import { meanOf } from './means.ts';

const matches = (a: Tensor, b: Tensor): Tensor => cast(equal(a, b), 'float32');

/** keras/src/metrics/accuracy_metrics.py */
const binaryAccuracy = ({ target, prediction, config }: MetricCall): Tensor => {
  const [t, p] = sameRank(target, prediction);
  return matches(t, cast(greater(p, numberOr(config, 'threshold', 0.5)), 'float32'));
};

const categoricalAccuracy = ({ target, prediction }: MetricCall): Tensor => matches(argMax(target, -1), argMax(prediction, -1));

const sparseCategoricalAccuracy = ({ target, prediction }: MetricCall): Tensor => {
  const labels = target.rank === prediction.rank && target.shape.at(-1) === 1 ? squeeze(target, [-1]) : target;
  return matches(labels, cast(argMax(prediction, -1), 'float32'));
};

/**
 * `accuracy`, chosen by shapes: a last output size of 1 is binary; a target of lower rank, or one that ends in 1, is
 * sparse; another is one-hot. keras/src/trainers/compile_utils.py, `is_binary_or_sparse_categorical`
 */
const accuracy = (call: MetricCall): Tensor => {
  const { target, prediction } = call;
  if (prediction.shape.at(-1) === 1) return binaryAccuracy({ ...call, config: {} });
  const sparse = target.rank < prediction.rank || target.shape.at(-1) === 1;
  return sparse ? sparseCategoricalAccuracy(call) : categoricalAccuracy(call);
};

/** The greatest finite float32. */
const GREATEST = 3.4028234663852886e38;

/**
 * Whether fewer than `k` scores are above that of the label, and all are finite. Source: TensorFlow's `in_topk_op.h`.
 *
 * @param labels int32, a vector
 * @param scores a row each
 */
function inTop(labels: Tensor, scores: Tensor, k: number): Tensor {
  const own = sum(mul(scores, oneHotOf(labels, scores.shape[1] ?? 1)), 1, true);
  const above = sum(cast(greater(scores, own), 'float32'), 1);
  const finite = min(cast(lessEqual(abs(scores), GREATEST), 'float32'), 1);
  return mul(cast(less(above, k), 'float32'), finite);
}

const kOf = (config: Config): number => numberOr(config, 'k', 5);

/** One row a label. */
const rows = (prediction: Tensor): Tensor => reshape(prediction, [-1, prediction.shape.at(-1) ?? 1]);

const topKCategoricalAccuracy = ({ target, prediction, config }: MetricCall): Tensor => {
  const labels = argMax(target, -1);
  const found = inTop(cast(reshape(labels, [-1]), 'int32'), rows(prediction), kOf(config));
  return reshape(found, labels.shape);
};

/** With `from_sorted_ids` the outputs are classes, best first. */
function amongFirst(labels: Tensor, classes: Tensor, k: number): Tensor {
  const first = slice(classes, [0, 0], [-1, Math.min(k, classes.shape[1] ?? 1)]);
  return cast(any(equal(withAxis(labels, 1), first), 1), 'float32');
}

const sparseTopKCategoricalAccuracy = ({ target, prediction, config }: MetricCall): Tensor => {
  const labels = reshape(target, [-1]);
  const found = flagIn(config, 'from_sorted_ids')
    ? amongFirst(labels, rows(prediction), kOf(config))
    : inTop(cast(labels, 'int32'), rows(prediction), kOf(config));
  return reshape(found, target.shape);
};

export const accuracies = {
  accuracy: meanOf(accuracy, 'higher'),
  BinaryAccuracy: meanOf(binaryAccuracy, 'higher'),
  CategoricalAccuracy: meanOf(categoricalAccuracy, 'higher'),
  SparseCategoricalAccuracy: meanOf(sparseCategoricalAccuracy, 'higher'),
  TopKCategoricalAccuracy: meanOf(topKCategoricalAccuracy, 'higher'),
  SparseTopKCategoricalAccuracy: meanOf(sparseTopKCategoricalAccuracy, 'higher'),
};
