import type { Rule } from '../rule.ts';
import { activityRegularizerOnOutput } from './activity-regularizer-on-output.ts';
import { batchNormAxis } from './batch-norm-axis.ts';
import { batchNormMomentum } from './batch-norm-momentum.ts';
import { biasBeforeBatchNorm } from './bias-before-batch-norm.ts';
import { dropoutBeforeBatchNorm } from './dropout-before-batch-norm.ts';
import { dropoutBeforePooling } from './dropout-before-pooling.ts';
import { dropoutOnInput } from './dropout-on-input.ts';
import { highDropout } from './high-dropout.ts';
import { incompleteSelu } from './incomplete-selu.ts';
import { invalidConstraint } from './invalid-constraint.ts';
import { invalidNormalization } from './invalid-normalization.ts';
import { invalidRate } from './invalid-rate.ts';
import { invalidRegularizer } from './invalid-regularizer.ts';
import { maxNormWithoutDropout } from './max-norm-without-dropout.ts';
import { normAfterOutput } from './norm-after-output.ts';
import { normConstraintAxis } from './norm-constraint-axis.ts';
import { preferSpatialDropout } from './prefer-spatial-dropout.ts';
import { regularizerConstraintSwap } from './regularizer-constraint-swap.ts';
import { strongRegularizer } from './strong-regularizer.ts';
import { unusedWeightOption } from './unused-weight-option.ts';
import { wholeTensorNorm } from './whole-tensor-norm.ts';
import { zeroRegularizer } from './zero-regularizer.ts';

export const regularisationRules: readonly Rule[] = [
  activityRegularizerOnOutput,
  batchNormAxis,
  batchNormMomentum,
  biasBeforeBatchNorm,
  dropoutBeforeBatchNorm,
  dropoutBeforePooling,
  dropoutOnInput,
  highDropout,
  incompleteSelu,
  invalidConstraint,
  invalidNormalization,
  invalidRate,
  invalidRegularizer,
  maxNormWithoutDropout,
  normAfterOutput,
  normConstraintAxis,
  preferSpatialDropout,
  regularizerConstraintSwap,
  strongRegularizer,
  unusedWeightOption,
  wholeTensorNorm,
  zeroRegularizer,
];
