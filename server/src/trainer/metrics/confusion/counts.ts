import {
  add,
  cast,
  ceil,
  clipByValue,
  concat,
  cumsum,
  greater,
  mul,
  notEqual,
  onesLike,
  range,
  relu,
  reshape,
  scatterND,
  slice,
  sub,
  sum,
  type Tensor,
  transpose,
} from '@tensorflow/tfjs-core';
import { vectorOf } from '../../ops/constants.ts';
import { part } from '../kit.ts';
import { outside } from '../numbers.ts';
import type { Thresholds } from './thresholds.ts';

/** The four counts at every threshold, label by label. */
export interface Counts {
  readonly truePositives: readonly number[];
  readonly falsePositives: readonly number[];
  readonly trueNegatives: readonly number[];
  readonly falseNegatives: readonly number[];
}

/** How many numbers are gathered. */
export const countsSize = (thresholds: Thresholds, labels = 1): number => 4 * thresholds.values.length * labels;

export function readCounts(sums: ArrayLike<number>, thresholds: Thresholds, labels = 1): Counts {
  const size = thresholds.values.length * labels;
  return {
    truePositives: part(sums, 0, size),
    falsePositives: part(sums, 1, size),
    trueNegatives: part(sums, 2, size),
    falseNegatives: part(sums, 3, size),
  };
}

/** What is counted: [answers, labels], and how much each answer counts. */
export interface Answers {
  readonly target: Tensor;
  readonly prediction: Tensor;
  readonly weights: Tensor | null;
}

/** In which bucket each output falls: that of the last threshold below it; −1 below them all, and for what is no number. */
function buckets(prediction: Tensor, { values, below }: Thresholds): Tensor {
  const index = sub(ceil(mul(clipByValue(prediction, 0, 1), values.length - 1)), 1);
  return cast(outside(prediction, below ? relu(index) : index), 'int32');
}

/** [labels, thresholds]: the weight of what lies above each threshold. */
function aboveEven(weights: Tensor, index: Tensor, count: number): Tensor {
  const labels = weights.shape[1] ?? 1;
  const places = add(add(index, 1), mul(range(0, labels, 1, 'int32'), count + 1));
  const flat = scatterND(reshape(cast(places, 'int32'), [-1, 1]), reshape(weights, [-1]), [labels * (count + 1)]);
  const gathered = cumsum(reshape(flat, [labels, count + 1]), 1, false, true);
  return slice(gathered, [0, 1], [labels, count]);
}

/** The same for thresholds anywhere: every output beside every threshold. */
function aboveEach(weights: Tensor, prediction: Tensor, thresholds: readonly number[]): Tensor {
  const limits = reshape(vectorOf(thresholds), [-1, 1, 1]);
  const positive = cast(greater(reshape(prediction, [1, ...prediction.shape]), limits), 'float32');
  return transpose(sum(mul(positive, reshape(weights, [1, ...weights.shape])), 1));
}

/**
 * True and false positives and negatives of a batch, one after another. keras/src/metrics/metrics_utils.py,
 * `update_confusion_matrix_variables`
 */
export function countsOf({ target, prediction, weights }: Answers, thresholds: Thresholds): Tensor {
  const label = cast(notEqual(target, 0), 'float32');
  const each = weights ?? onesLike(label);
  const [yes, no] = [mul(label, each), mul(sub(1, label), each)];
  const index = thresholds.even ? buckets(prediction, thresholds) : null;
  const above = (of: Tensor): Tensor =>
    index ? aboveEven(of, index, thresholds.values.length) : aboveEach(of, prediction, thresholds.values);
  const all = (of: Tensor): Tensor => reshape(sum(of, 0), [-1, 1]);
  const [truePositives, falsePositives] = [above(yes), above(no)];
  const counts = [truePositives, falsePositives, sub(all(no), falsePositives), sub(all(yes), truePositives)];
  return concat(counts.map((one) => reshape(one, [-1])));
}
