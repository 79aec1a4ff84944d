import { neg, square, stack, sub, type Tensor } from '@tensorflow/tfjs-core';
import {
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredError,
  meanSquaredLogarithmicError,
} from '../losses/distances.ts';
import { cosineSimilarity } from '../losses/divergences.ts';
import { type Loss, sameRank } from '../losses/kit.ts';
import { type Metric, type MetricCall, ratio } from './kit.ts';
import { shareOf } from './totals.ts';

/** The mean of a value for each sample or step. keras/src/metrics/reduction_metrics.py, `MeanMetricWrapper` */
export const meanOf = (values: (call: MetricCall) => Tensor, better: Metric['better']): Metric => ({
  better,
  size: () => 2,
  add: (call) => {
    const { sum, count } = shareOf(values(call), call.mask);
    return stack([sum, count]);
  },
  result: (sums) => ratio(sums[0] ?? 0, sums[1] ?? 0),
});

/** A loss as a metric: the mean of its values, without penalties. */
export const measured = (loss: Loss, better: Metric['better'] = 'lower'): Metric =>
  meanOf((call) => {
    const [target, prediction] = sameRank(call.target, call.prediction);
    return loss({ target, prediction, logits: call.logits, config: call.config });
  }, better);

const squares = meanOf(({ target, prediction }) => {
  const [t, p] = sameRank(target, prediction);
  return square(sub(p, t));
}, 'lower');

/** The root of the mean over the epoch. keras/src/metrics/regression_metrics.py; a mask is not asked. */
const rootMeanSquaredError: Metric = {
  ...squares,
  add: (call) => squares.add({ ...call, mask: null }),
  result: (sums) => Math.sqrt(ratio(sums[0] ?? 0, sums[1] ?? 0)),
};

/** keras/src/metrics/regression_metrics.py */
export const errors = {
  MeanAbsoluteError: measured(meanAbsoluteError),
  MeanSquaredError: measured(meanSquaredError),
  MeanAbsolutePercentageError: measured(meanAbsolutePercentageError),
  MeanSquaredLogarithmicError: measured(meanSquaredLogarithmicError),
  RootMeanSquaredError: rootMeanSquaredError,
  /** The loss has the opposite sign. */
  CosineSimilarity: measured((call) => neg(cosineSimilarity(call)), 'higher'),
};
