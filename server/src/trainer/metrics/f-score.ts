import { abs, cast, concat, greater, greaterEqual, logicalAnd, max, mul, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { EPSILON } from '../losses/kit.ts';
import { numberOr, numberOrNone, textOrNone } from '../ops/config.ts';
import { type Metric, part, total } from './kit.ts';

/** The classes that are answered: those above the threshold, or the largest. */
function answered(prediction: Tensor, threshold: number | null): Tensor {
  if (threshold !== null) return cast(greater(prediction, threshold), 'float32');
  const largest = greaterEqual(prediction, max(prediction, -1, true));
  return cast(logicalAnd(largest, greater(abs(prediction), 1e-9)), 'float32');
}

function score([tp, fp, fn]: readonly [number, number, number], beta: number): number {
  const [precision, recall] = [tp / (tp + fp + EPSILON), tp / (tp + fn + EPSILON)];
  return ((precision * recall) / (beta ** 2 * precision + recall + EPSILON)) * (1 + beta ** 2);
}

function averaged(scores: readonly number[], weights: readonly number[], config: Config): number | readonly number[] {
  const average = textOrNone(config, 'average');
  if (average === null) return scores;
  if (average === 'macro') return total(scores) / scores.length;
  const all = total(weights) + EPSILON;
  return total(scores.map((value, i) => (value * (weights[i] ?? 0)) / all));
}

/** keras/src/metrics/f_score_metrics.py */
const fBetaScore: Metric = {
  better: 'higher',
  size: (_, outputs) => 4 * outputs,
  add: ({ target, prediction, config }) => {
    const found = answered(prediction, numberOrNone(config, 'threshold'));
    const missed = sub(1, found);
    const counts = [mul(found, target), mul(found, sub(1, target)), mul(missed, target), target];
    return concat(counts.map((one) => sum(one, 0)));
  },
  result: (sums, config, outputs) => {
    const [tp, fp, fn, weights] = [0, 1, 2, 3].map((i) => part(sums, i, outputs));
    const beta = numberOr(config, 'beta', 1);
    if (!tp || !fp || !fn || !weights) throw new Error('The F score lacks its counts.');
    if (textOrNone(config, 'average') === 'micro') return score([total(tp), total(fp), total(fn)], beta);
    const scores = tp.map((value, i) => score([value, fp[i] ?? 0, fn[i] ?? 0], beta));
    return averaged(scores, weights, config);
  },
};

/** F1 is the score with beta 1, which it has no argument for. */
export const fScores = { F1Score: fBetaScore, FBetaScore: fBetaScore };
