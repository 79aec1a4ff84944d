import type { Config } from '../../../protocol/index.ts';
import { numberIn, numberOrNone } from '../../ops/config.ts';
import { type Metric, ratio } from '../kit.ts';
import { answersOf, NEVER } from './answers.ts';
import { type Counts, countsOf, countsSize, readCounts } from './counts.ts';
import { evenThresholds, givenThresholds, type Thresholds } from './thresholds.ts';

const { fround } = Math;

/** A metric of the counts at its thresholds. */
const counted = (
  better: Metric['better'],
  thresholds: (config: Config) => Thresholds,
  result: (counts: Counts, config: Config) => readonly number[],
): Metric => ({
  better,
  size: (config) => countsSize(thresholds(config)),
  add: (call) => countsOf(answersOf(call), thresholds(call.config)),
  result: (sums, config) => {
    const values = result(readCounts(sums, thresholds(config)), config);
    const [first = 0] = values;
    return values.length === 1 ? first : values;
  },
});

const over = (above: readonly number[], below: readonly number[]): readonly number[] =>
  above.map((value, i) => ratio(value, value + (below[i] ?? 0)));

const precisions = ({ truePositives, falsePositives }: Counts): readonly number[] => over(truePositives, falsePositives);
const recalls = ({ truePositives, falseNegatives }: Counts): readonly number[] => over(truePositives, falseNegatives);
const specificities = ({ trueNegatives, falsePositives }: Counts): readonly number[] => over(trueNegatives, falsePositives);

/** With `top_k` every one of the largest counts, whatever its value. */
const ofTop = (config: Config): Thresholds => givenThresholds(config, numberOrNone(config, 'top_k') === null ? 0.5 : NEVER);

/** The best of one among the thresholds where the other is large enough; 0 when nowhere. */
const best = (
  limit: string,
  bounded: (counts: Counts) => readonly number[],
  wanted: (counts: Counts) => readonly number[],
): Metric =>
  counted('higher', evenThresholds, (counts, config) => {
    const least = fround(numberIn(config, limit));
    const enough = bounded(counts).map((value) => fround(value) >= least);
    return [Math.max(0, ...wanted(counts).filter((_, i) => enough[i]))];
  });

/** keras/src/metrics/confusion_metrics.py */
export const ratios = {
  TruePositives: counted('higher', givenThresholds, ({ truePositives }) => truePositives),
  TrueNegatives: counted('higher', givenThresholds, ({ trueNegatives }) => trueNegatives),
  FalsePositives: counted('lower', givenThresholds, ({ falsePositives }) => falsePositives),
  FalseNegatives: counted('lower', givenThresholds, ({ falseNegatives }) => falseNegatives),
  Precision: counted('higher', ofTop, precisions),
  Recall: counted('higher', ofTop, recalls),
  SensitivityAtSpecificity: best('specificity', specificities, recalls),
  SpecificityAtSensitivity: best('sensitivity', recalls, specificities),
  PrecisionAtRecall: best('recall', recalls, precisions),
  RecallAtPrecision: best('precision', precisions, recalls),
};
