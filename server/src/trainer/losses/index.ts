import { binaryCrossentropy, categoricalCrossentropy, sparseCategoricalCrossentropy } from './crossentropies.ts';
import { meanAbsoluteError, meanAbsolutePercentageError, meanSquaredError, meanSquaredLogarithmicError } from './distances.ts';
import { cosineSimilarity, klDivergence, poisson } from './divergences.ts';
import { categoricalHinge, hinge, squaredHinge } from './hinges.ts';
import type { Loss } from './kit.ts';
import { logCosh } from './log-cosh.ts';

/** Every loss by Keras's class name. */
export const losses: Readonly<Record<string, Loss>> = {
  BinaryCrossentropy: binaryCrossentropy,
  CategoricalCrossentropy: categoricalCrossentropy,
  CategoricalHinge: categoricalHinge,
  CosineSimilarity: cosineSimilarity,
  Hinge: hinge,
  KLDivergence: klDivergence,
  LogCosh: logCosh,
  MeanAbsoluteError: meanAbsoluteError,
  MeanAbsolutePercentageError: meanAbsolutePercentageError,
  MeanSquaredError: meanSquaredError,
  MeanSquaredLogarithmicError: meanSquaredLogarithmicError,
  Poisson: poisson,
  SparseCategoricalCrossentropy: sparseCategoricalCrossentropy,
  SquaredHinge: squaredHinge,
};
