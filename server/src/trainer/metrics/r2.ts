import { concat, reshape, scalar, square, sub, sum } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { sameRank } from '../losses/kit.ts';
import { numberIn, textOrNone } from '../ops/config.ts';
import { type Metric, part, total } from './kit.ts';

const { fround } = Math;

/** The variance of each output, times the samples; in float32, since it is a difference of large numbers. */
function variances(sums: ArrayLike<number>, outputs: number, samples: number): readonly number[] {
  const [values, squares] = [part(sums, 0, outputs), part(sums, 1, outputs)];
  return values.map((value, i) => fround((squares[i] ?? 0) - fround(value * fround(value / samples))));
}

function aggregated(scores: readonly number[], weights: readonly number[], config: Config): number | readonly number[] {
  const how = textOrNone(config, 'class_aggregation');
  if (how === null) return scores;
  if (how === 'uniform_average') return total(scores) / scores.length;
  return total(scores.map((value, i) => value * (weights[i] ?? 0))) / total(weights);
}

/** Charges for each input, where there are samples enough; `samples` are Keras's, which counts every output of each. */
function adjusted(score: number, samples: number, inputs: number): number {
  if (inputs === 0 || inputs >= samples - 1) return score;
  return 1 - ((1 - score) * (samples - 1)) / (samples - inputs - 1);
}

/** keras/src/metrics/regression_metrics.py, `R2Score` */
export const r2Score: Metric = {
  better: 'higher',
  size: (_, outputs) => 3 * outputs + 1,
  add: ({ target, prediction }) => {
    const [t, p] = sameRank(target, prediction);
    return concat([sum(t, 0), sum(square(t), 0), sum(square(sub(t, p)), 0), reshape(scalar(t.shape[0] ?? 1), [1])]);
  },
  result: (sums, config, outputs) => {
    const samples = sums[3 * outputs] ?? 0;
    const spread = variances(sums, outputs, samples);
    const scores = part(sums, 2, outputs).map((miss, i) => {
      const value = 1 - fround(miss / (spread[i] ?? 0));
      return Math.abs(value) === Number.POSITIVE_INFINITY ? 0 : value;
    });
    const result = aggregated(scores, spread, config);
    const charge = (value: number): number => adjusted(value, samples * outputs, numberIn(config, 'num_regressors'));
    return typeof result === 'number' ? charge(result) : result.map(charge);
  },
};
