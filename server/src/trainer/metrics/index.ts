import { binaryCrossentropy, categoricalCrossentropy, sparseCategoricalCrossentropy } from '../losses/crossentropies.ts';
import { klDivergence, poisson } from '../losses/divergences.ts';
import { categoricalHinge, hinge, squaredHinge } from '../losses/hinges.ts';
import { logCosh } from '../losses/log-cosh.ts';
import { accuracies } from './accuracy.ts';
import { auc } from './confusion/area.ts';
import { ratios } from './confusion/ratios.ts';
import { correlations } from './correlations.ts';
import { fScores } from './f-score.ts';
import { intersections } from './iou.ts';
import type { Metric } from './kit.ts';
import { errors, measured } from './means.ts';
import { r2Score } from './r2.ts';

/** Losses that are reported too: the mean of their values, without penalties. */
const measuredLosses = {
  BinaryCrossentropy: measured(binaryCrossentropy),
  CategoricalCrossentropy: measured(categoricalCrossentropy),
  CategoricalHinge: measured(categoricalHinge),
  Hinge: measured(hinge),
  KLDivergence: measured(klDivergence),
  LogCoshError: measured(logCosh),
  Poisson: measured(poisson),
  SparseCategoricalCrossentropy: measured(sparseCategoricalCrossentropy),
  SquaredHinge: measured(squaredHinge),
};

/** Every metric by Keras's class name; `accuracy` is a word of `compile`, which has no class. */
export const metrics: Readonly<Record<string, Metric>> = {
  ...accuracies,
  ...errors,
  ...measuredLosses,
  ...correlations,
  ...ratios,
  AUC: auc,
  ...fScores,
  ...intersections,
  R2Score: r2Score,
};

/** Which way a metric is better: callbacks ask. A word that is no metric falls. */
export const isBetterHigher = (name: string): boolean => metrics[name]?.better === 'higher';
