import { mul, onesLike, reshape, sigmoid, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../../protocol/index.ts';
import { sameRank } from '../../losses/kit.ts';
import { flagIn, numbersIn, textIn } from '../../ops/config.ts';
import { vectorOf } from '../../ops/constants.ts';
import { type Metric, type MetricCall, ratio, total } from '../kit.ts';
import { type Answers, type Counts, countsOf, countsSize, readCounts } from './counts.ts';
import { areaThresholds } from './thresholds.ts';

const labelWeights = (config: Config): readonly number[] | null =>
  config.label_weights === null || config.label_weights === undefined ? null : numbersIn(config, 'label_weights');

const labelsOf = (config: Config, outputs: number): number => (flagIn(config, 'multi_label') ? outputs : 1);

/** Label by label with `multi_label`, else all answers together, each with the weight of its label. */
function answers({ target, prediction, config }: MetricCall): Answers {
  const given = flagIn(config, 'from_logits') ? sigmoid(prediction) : prediction;
  const [t, p] = sameRank(target, given);
  if (flagIn(config, 'multi_label')) return { target: t, prediction: p, weights: null };
  const weights = labelWeights(config);
  const column = (x: Tensor): Tensor => reshape(x, [-1, 1]);
  return { target: column(t), prediction: column(p), weights: weights && column(mul(onesLike(p), vectorOf(weights))) };
}

/** The counts of one label at one threshold. */
interface Point {
  readonly tp: number;
  readonly fp: number;
  readonly tn: number;
  readonly fn: number;
}

const pointsOf = (counts: Counts, label: number, size: number): readonly Point[] =>
  Array.from({ length: size }, (_, i) => label * size + i).map((at) => ({
    tp: counts.truePositives[at] ?? 0,
    fp: counts.falsePositives[at] ?? 0,
    tn: counts.trueNegatives[at] ?? 0,
    fn: counts.falseNegatives[at] ?? 0,
  }));

type Coordinates = readonly [x: number, y: number];

/** Precision and recall, as gains over always saying yes (Flach and Kull, 2015). */
function gains({ tp, fp, tn, fn }: Point): Coordinates {
  if (tp === 0) return [0, 1];
  const odds = ratio(tp + fn, tn + fp);
  return [Math.max(1 - odds * ratio(fn, tp), 0), 1 - odds * ratio(fp, tp)];
}

const curves: Readonly<Record<string, (point: Point) => Coordinates>> = {
  ROC: ({ tp, fp, tn, fn }) => [ratio(fp, fp + tn), ratio(tp, tp + fn)],
  PR: ({ tp, fp, fn }) => [ratio(tp, tp + fn), ratio(tp, tp + fp)],
  PRGAIN: gains,
};

const heights: Readonly<Record<string, (a: number, b: number) => number>> = {
  interpolation: (a, b) => (a + b) / 2,
  majoring: Math.max,
  minoring: Math.min,
};

/** Each point with the next. */
const pairs = <T>(values: readonly T[]): readonly (readonly [T, T])[] =>
  values.slice(1).flatMap((next, i) => {
    const value = values[i];
    return value === undefined ? [] : [[value, next] as const];
  });

/** Between two thresholds precision is interpolated by counts, not in a straight line (Davis and Goadrich, 2006). */
function precisionStep([a, b]: readonly [Point, Point]): number {
  const [before, after] = [a.tp + a.fp, b.tp + b.fp];
  const slope = ratio(a.tp - b.tp, Math.max(before - after, 0));
  const intercept = b.tp - slope * after;
  const share = before > 0 && after > 0 ? before / after : 1;
  return ratio(slope * (a.tp - b.tp + intercept * Math.log(share)), Math.max(b.tp + b.fn, 0));
}

function area(points: readonly Point[], config: Config): number {
  const curve = textIn(config, 'curve').toUpperCase();
  const method = textIn(config, 'summation_method').toLowerCase();
  if (curve === 'PR' && method === 'interpolation') return total(pairs(points).map(precisionStep));
  const [coordinates, height] = [curves[curve], heights[method]];
  if (!coordinates || !height) throw new Error(`No area is taken under ${curve} by ${method}.`);
  return total(pairs(points.map(coordinates)).map(([[x, y], [nextX, nextY]]) => (x - nextX) * height(y, nextY)));
}

/** Keras's mean over labels, weighted where weights are given. */
function averaged(areas: readonly number[], weights: readonly number[] | null): number {
  if (!weights) return total(areas) / areas.length;
  return ratio(total(areas.map((one, i) => one * (weights[i] ?? 0))), total(weights));
}

/** keras/src/metrics/confusion_metrics.py */
export const auc: Metric = {
  better: 'higher',
  size: (config, outputs) => countsSize(areaThresholds(config), labelsOf(config, outputs)),
  add: (call) => countsOf(answers(call), areaThresholds(call.config)),
  result: (sums, config, outputs) => {
    const [thresholds, labels] = [areaThresholds(config), labelsOf(config, outputs)];
    const counts = readCounts(sums, thresholds, labels);
    const areas = Array.from({ length: labels }, (_, label) => area(pointsOf(counts, label, thresholds.values.length), config));
    return flagIn(config, 'multi_label') ? averaged(areas, labelWeights(config)) : (areas[0] ?? 0);
  },
};
