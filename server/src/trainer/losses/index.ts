import { circle } from './circle.ts';
import { binaryCrossentropy, categoricalCrossentropy, sparseCategoricalCrossentropy } from './crossentropies.ts';
import { ctc } from './ctc.ts';
import { meanAbsoluteError, meanAbsolutePercentageError, meanSquaredError, meanSquaredLogarithmicError } from './distances.ts';
import { cosineSimilarity, klDivergence, poisson } from './divergences.ts';
import { binaryFocalCrossentropy, categoricalFocalCrossentropy } from './focal.ts';
import { categoricalGeneralizedCrossEntropy } from './generalized-cross-entropy.ts';
import { categoricalHinge, hinge, squaredHinge } from './hinges.ts';
import { huber } from './huber.ts';
import type { Loss } from './kit.ts';
import { logCosh } from './log-cosh.ts';
import { dice, tversky } from './overlap.ts';

/** Every loss by Keras's class name. */
export const losses: Readonly<Record<string, Loss>> = {
  BinaryCrossentropy: binaryCrossentropy,
  BinaryFocalCrossentropy: binaryFocalCrossentropy,
  CTC: ctc,
  CategoricalCrossentropy: categoricalCrossentropy,
  CategoricalFocalCrossentropy: categoricalFocalCrossentropy,
  CategoricalGeneralizedCrossEntropy: categoricalGeneralizedCrossEntropy,
  CategoricalHinge: categoricalHinge,
  Circle: circle,
  CosineSimilarity: cosineSimilarity,
  Dice: dice,
  Hinge: hinge,
  Huber: huber,
  KLDivergence: klDivergence,
  LogCosh: logCosh,
  MeanAbsoluteError: meanAbsoluteError,
  MeanAbsolutePercentageError: meanAbsolutePercentageError,
  MeanSquaredError: meanSquaredError,
  MeanSquaredLogarithmicError: meanSquaredLogarithmicError,
  Poisson: poisson,
  SparseCategoricalCrossentropy: sparseCategoricalCrossentropy,
  SquaredHinge: squaredHinge,
  Tversky: tversky,
};
