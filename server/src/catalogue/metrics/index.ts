import type { Entry } from '../kit/entry.ts';
import { accuracy } from './accuracy.ts';
import { auc } from './auc.ts';
import { binaryAccuracy } from './binary-accuracy.ts';
import { binaryCrossentropy } from './binary-crossentropy.ts';
import { binaryIoU } from './binary-io-u.ts';
import { categoricalAccuracy } from './categorical-accuracy.ts';
import { categoricalCrossentropy } from './categorical-crossentropy.ts';
import { categoricalHinge } from './categorical-hinge.ts';
import { concordanceCorrelation } from './concordance-correlation.ts';
import { cosineSimilarity } from './cosine-similarity.ts';
import { fBetaScore } from './f-beta-score.ts';
import { f1Score } from './f1-score.ts';
import { falseNegatives } from './false-negatives.ts';
import { falsePositives } from './false-positives.ts';
import { hinge } from './hinge.ts';
import { ioU } from './io-u.ts';
import { klDivergence } from './kl-divergence.ts';
import { logCoshError } from './log-cosh-error.ts';
import { meanAbsoluteError } from './mean-absolute-error.ts';
import { meanAbsolutePercentageError } from './mean-absolute-percentage-error.ts';
import { meanIoU } from './mean-io-u.ts';
import { meanSquaredError } from './mean-squared-error.ts';
import { meanSquaredLogarithmicError } from './mean-squared-logarithmic-error.ts';
import { oneHotIoU } from './one-hot-io-u.ts';
import { oneHotMeanIoU } from './one-hot-mean-io-u.ts';
import { pearsonCorrelation } from './pearson-correlation.ts';
import { poisson } from './poisson.ts';
import { precision } from './precision.ts';
import { precisionAtRecall } from './precision-at-recall.ts';
import { r2Score } from './r2-score.ts';
import { recall } from './recall.ts';
import { recallAtPrecision } from './recall-at-precision.ts';
import { rootMeanSquaredError } from './root-mean-squared-error.ts';
import { sensitivityAtSpecificity } from './sensitivity-at-specificity.ts';
import { sparseCategoricalAccuracy } from './sparse-categorical-accuracy.ts';
import { sparseCategoricalCrossentropy } from './sparse-categorical-crossentropy.ts';
import { sparseTopKCategoricalAccuracy } from './sparse-top-k-categorical-accuracy.ts';
import { specificityAtSensitivity } from './specificity-at-sensitivity.ts';
import { squaredHinge } from './squared-hinge.ts';
import { topKCategoricalAccuracy } from './top-k-categorical-accuracy.ts';
import { trueNegatives } from './true-negatives.ts';
import { truePositives } from './true-positives.ts';

/** In the order of the reference pages. */
export const metrics: readonly Entry[] = [
  accuracy,
  binaryAccuracy,
  categoricalAccuracy,
  sparseCategoricalAccuracy,
  topKCategoricalAccuracy,
  sparseTopKCategoricalAccuracy,
  meanSquaredError,
  meanAbsoluteError,
  binaryCrossentropy,
  categoricalCrossentropy,
  sparseCategoricalCrossentropy,
  klDivergence,
  poisson,
  meanAbsolutePercentageError,
  meanSquaredLogarithmicError,
  rootMeanSquaredError,
  cosineSimilarity,
  logCoshError,
  r2Score,
  falsePositives,
  falseNegatives,
  trueNegatives,
  truePositives,
  precision,
  recall,
  sensitivityAtSpecificity,
  specificityAtSensitivity,
  precisionAtRecall,
  recallAtPrecision,
  auc,
  f1Score,
  fBetaScore,
  ioU,
  binaryIoU,
  meanIoU,
  oneHotIoU,
  oneHotMeanIoU,
  hinge,
  squaredHinge,
  categoricalHinge,
  pearsonCorrelation,
  concordanceCorrelation,
];
