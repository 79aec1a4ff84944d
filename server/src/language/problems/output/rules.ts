import type { Rule } from '../rule.ts';
import { activationWithLogits } from './activation-with-logits.ts';
import { classCountMismatch } from './class-count-mismatch.ts';
import { cosineSingleValue } from './cosine-single-value.ts';
import { crossentropySingleUnit } from './crossentropy-single-unit.ts';
import { divergenceNeedsDistribution } from './divergence-needs-distribution.ts';
import { invalidBinaryLabels } from './invalid-binary-labels.ts';
import { invalidHingeLabels } from './invalid-hinge-labels.ts';
import { labelOutOfRange } from './label-out-of-range.ts';
import { logErrorRange } from './log-error-range.ts';
import { lossActivationMismatch } from './loss-activation-mismatch.ts';
import { metricMismatch } from './metric-mismatch.ts';
import { missingOneHot } from './missing-one-hot.ts';
import { noiseOnOutput } from './noise-on-output.ts';
import { outputLossMismatch } from './output-loss-mismatch.ts';
import { percentageErrorNearZero } from './percentage-error-near-zero.ts';
import { poissonRange } from './poisson-range.ts';
import { regressionLossForClasses } from './regression-loss-for-classes.ts';
import { singleLabelSigmoid } from './single-label-sigmoid.ts';
import { softmaxSingleUnit } from './softmax-single-unit.ts';
import { targetBroadcast } from './target-broadcast.ts';
import { targetSizeMismatch } from './target-size-mismatch.ts';
import { unexpectedOneHot } from './unexpected-one-hot.ts';
import { unreachableTargets } from './unreachable-targets.ts';

export const outputRules: readonly Rule[] = [
  activationWithLogits,
  classCountMismatch,
  cosineSingleValue,
  crossentropySingleUnit,
  divergenceNeedsDistribution,
  invalidBinaryLabels,
  invalidHingeLabels,
  labelOutOfRange,
  logErrorRange,
  lossActivationMismatch,
  metricMismatch,
  missingOneHot,
  noiseOnOutput,
  outputLossMismatch,
  percentageErrorNearZero,
  poissonRange,
  regressionLossForClasses,
  singleLabelSigmoid,
  softmaxSingleUnit,
  targetBroadcast,
  targetSizeMismatch,
  unexpectedOneHot,
  unreachableTargets,
];
