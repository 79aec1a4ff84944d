import { averagePoolingOnly } from './convolution/average-pooling-only.ts';
import { evenKernel } from './convolution/even-kernel.ts';
import { growingDense } from './convolution/growing-dense.ts';
import { missingPooling } from './convolution/missing-pooling.ts';
import { poolingAfterEveryConv } from './convolution/pooling-after-every-conv.ts';
import { shrinkingFilters } from './convolution/shrinking-filters.ts';
import { shrinkingKernel } from './convolution/shrinking-kernel.ts';
import { unevenConvBlock } from './convolution/uneven-conv-block.ts';
import { constantInitializer } from './initialisation/constant-initializer.ts';
import { deepReluInitializer } from './initialisation/deep-relu-initializer.ts';
import { dyingReluRisk } from './initialisation/dying-relu-risk.ts';
import { hiddenSoftmax } from './initialisation/hidden-softmax.ts';
import { largeInitializer } from './initialisation/large-initializer.ts';
import { missingActivation } from './initialisation/missing-activation.ts';
import { nonzeroBiasInitializer } from './initialisation/nonzero-bias-initializer.ts';
import { redundantActivation } from './initialisation/redundant-activation.ts';
import { saturatingActivations } from './initialisation/saturating-activations.ts';
import { softmaxAxis } from './initialisation/softmax-axis.ts';
import { duplicateArgument } from './names/duplicate-argument.ts';
import { duplicateLayerName } from './names/duplicate-layer-name.ts';
import { duplicateName } from './names/duplicate-name.ts';
import { importCycle } from './names/import-cycle.ts';
import { importNotFound } from './names/import-not-found.ts';
import { missingArgument } from './names/missing-argument.ts';
import { notCallable } from './names/not-callable.ts';
import { recursiveBlock } from './names/recursive-block.ts';
import { shadowedValue } from './names/shadowed-value.ts';
import { tooManyArguments } from './names/too-many-arguments.ts';
import { unknownArgument } from './names/unknown-argument.ts';
import { unknownImport } from './names/unknown-import.ts';
import { unknownLayer } from './names/unknown-layer.ts';
import { unknownName } from './names/unknown-name.ts';
import { unknownSetting } from './names/unknown-setting.ts';
import { unusedName } from './names/unused-name.ts';
import { usedBeforeBound } from './names/used-before-bound.ts';
import { activationWithLogits } from './output/activation-with-logits.ts';
import { classCountMismatch } from './output/class-count-mismatch.ts';
import { cosineSingleValue } from './output/cosine-single-value.ts';
import { crossentropySingleUnit } from './output/crossentropy-single-unit.ts';
import { divergenceNeedsDistribution } from './output/divergence-needs-distribution.ts';
import { invalidBinaryLabels } from './output/invalid-binary-labels.ts';
import { invalidHingeLabels } from './output/invalid-hinge-labels.ts';
import { labelOutOfRange } from './output/label-out-of-range.ts';
import { logErrorRange } from './output/log-error-range.ts';
import { lossActivationMismatch } from './output/loss-activation-mismatch.ts';
import { metricMismatch } from './output/metric-mismatch.ts';
import { missingOneHot } from './output/missing-one-hot.ts';
import { noiseOnOutput } from './output/noise-on-output.ts';
import { outputLossMismatch } from './output/output-loss-mismatch.ts';
import { percentageErrorNearZero } from './output/percentage-error-near-zero.ts';
import { poissonRange } from './output/poisson-range.ts';
import { regressionLossForClasses } from './output/regression-loss-for-classes.ts';
import { singleLabelSigmoid } from './output/single-label-sigmoid.ts';
import { softmaxSingleUnit } from './output/softmax-single-unit.ts';
import { targetBroadcast } from './output/target-broadcast.ts';
import { targetSizeMismatch } from './output/target-size-mismatch.ts';
import { unexpectedOneHot } from './output/unexpected-one-hot.ts';
import { unreachableTargets } from './output/unreachable-targets.ts';
import { batchSizeMismatch } from './recurrent/batch-size-mismatch.ts';
import { invalidBidirectional } from './recurrent/invalid-bidirectional.ts';
import { missingBatchSize } from './recurrent/missing-batch-size.ts';
import { missingReturnSequences } from './recurrent/missing-return-sequences.ts';
import { missingTimeAxis } from './recurrent/missing-time-axis.ts';
import { statefulShuffle } from './recurrent/stateful-shuffle.ts';
import { activityRegularizerOnOutput } from './regularisation/activity-regularizer-on-output.ts';
import { batchNormAxis } from './regularisation/batch-norm-axis.ts';
import { batchNormMomentum } from './regularisation/batch-norm-momentum.ts';
import { biasBeforeBatchNorm } from './regularisation/bias-before-batch-norm.ts';
import { dropoutBeforeBatchNorm } from './regularisation/dropout-before-batch-norm.ts';
import { dropoutBeforePooling } from './regularisation/dropout-before-pooling.ts';
import { dropoutOnInput } from './regularisation/dropout-on-input.ts';
import { highDropout } from './regularisation/high-dropout.ts';
import { incompleteSelu } from './regularisation/incomplete-selu.ts';
import { invalidConstraint } from './regularisation/invalid-constraint.ts';
import { invalidNormalization } from './regularisation/invalid-normalization.ts';
import { invalidRate } from './regularisation/invalid-rate.ts';
import { invalidRegularizer } from './regularisation/invalid-regularizer.ts';
import { maxNormWithoutDropout } from './regularisation/max-norm-without-dropout.ts';
import { normAfterOutput } from './regularisation/norm-after-output.ts';
import { normConstraintAxis } from './regularisation/norm-constraint-axis.ts';
import { preferSpatialDropout } from './regularisation/prefer-spatial-dropout.ts';
import { regularizerConstraintSwap } from './regularisation/regularizer-constraint-swap.ts';
import { strongRegularizer } from './regularisation/strong-regularizer.ts';
import { unusedWeightOption } from './regularisation/unused-weight-option.ts';
import { wholeTensorNorm } from './regularisation/whole-tensor-norm.ts';
import { zeroRegularizer } from './regularisation/zero-regularizer.ts';
import type { Rule } from './rule.ts';
import { convInputRank } from './shapes/conv-input-rank.ts';
import { emptyNetwork } from './shapes/empty-network.ts';
import { flattenUnknownSize } from './shapes/flatten-unknown-size.ts';
import { inputCountMismatch } from './shapes/input-count-mismatch.ts';
import { inputRank } from './shapes/input-rank.ts';
import { invalidAxis } from './shapes/invalid-axis.ts';
import { invalidGroups } from './shapes/invalid-groups.ts';
import { invalidPermutation } from './shapes/invalid-permutation.ts';
import { invalidSize } from './shapes/invalid-size.ts';
import { missingInputShape } from './shapes/missing-input-shape.ts';
import { negativeDimension } from './shapes/negative-dimension.ts';
import { redundantInputShape } from './shapes/redundant-input-shape.ts';
import { reshapeIncludesBatch } from './shapes/reshape-includes-batch.ts';
import { reshapeSizeMismatch } from './shapes/reshape-size-mismatch.ts';
import { shapeMismatch } from './shapes/shape-mismatch.ts';
import { stridesWithDilation } from './shapes/strides-with-dilation.ts';
import { timeDistributedRank } from './shapes/time-distributed-rank.ts';
import { unnamedOutputs } from './shapes/unnamed-outputs.ts';
import { unusedBranch } from './shapes/unused-branch.ts';
import { nestingTooDeep } from './syntax/nesting-too-deep.ts';
import { syntaxError } from './syntax/syntax-error.ts';
import { adadeltaDefaultRate } from './training/adadelta-default-rate.ts';
import { batchLargerThanData } from './training/batch-larger-than-data.ts';
import { batchNormSmallBatch } from './training/batch-norm-small-batch.ts';
import { batchOfOne } from './training/batch-of-one.ts';
import { callbackNeverActs } from './training/callback-never-acts.ts';
import { conflictingSchedules } from './training/conflicting-schedules.ts';
import { doubleWeightDecay } from './training/double-weight-decay.ts';
import { fewUpdates } from './training/few-updates.ts';
import { invalidBatchSize } from './training/invalid-batch-size.ts';
import { invalidClipping } from './training/invalid-clipping.ts';
import { invalidEpochs } from './training/invalid-epochs.ts';
import { invalidLabelSmoothing } from './training/invalid-label-smoothing.ts';
import { invalidLearningRate } from './training/invalid-learning-rate.ts';
import { invalidMomentum } from './training/invalid-momentum.ts';
import { invalidOptimizerValue } from './training/invalid-optimizer-value.ts';
import { invalidSearchSpace } from './training/invalid-search-space.ts';
import { invalidSplit } from './training/invalid-split.ts';
import { largeEffectiveStep } from './training/large-effective-step.ts';
import { manyEpochs } from './training/many-epochs.ts';
import { missingSeed } from './training/missing-seed.ts';
import { missingTrainSetting } from './training/missing-train-setting.ts';
import { missingValidation } from './training/missing-validation.ts';
import { nesterovWithoutMomentum } from './training/nesterov-without-momentum.ts';
import { perBatchDecay } from './training/per-batch-decay.ts';
import { searchNameNotALet } from './training/search-name-not-a-let.ts';
import { severalDataWithoutChoice } from './training/several-data-without-choice.ts';
import { severalNetworksWithoutChoice } from './training/several-networks-without-choice.ts';
import { singleEpoch } from './training/single-epoch.ts';
import { slowOptimizer } from './training/slow-optimizer.ts';
import { sortedValidationSplit } from './training/sorted-validation-split.ts';
import { unknownMonitor } from './training/unknown-monitor.ts';
import { unusualLearningRate } from './training/unusual-learning-rate.ts';
import { integerExpected } from './values/integer-expected.ts';
import { invalidActivationSlope } from './values/invalid-activation-slope.ts';
import { invalidArgument } from './values/invalid-argument.ts';
import { invalidArgumentType } from './values/invalid-argument-type.ts';
import { invalidArithmetic } from './values/invalid-arithmetic.ts';
import { invalidRepeatCount } from './values/invalid-repeat-count.ts';
import { unknownValue } from './values/unknown-value.ts';
import { deprecatedName } from './versions/deprecated-name.ts';

/** Every rule, by group as the reference pages have them. */
export const RULES: readonly Rule[] = [
  averagePoolingOnly,
  evenKernel,
  growingDense,
  missingPooling,
  poolingAfterEveryConv,
  shrinkingFilters,
  shrinkingKernel,
  unevenConvBlock,
  missingActivation,
  constantInitializer,
  deepReluInitializer,
  dyingReluRisk,
  hiddenSoftmax,
  largeInitializer,
  nonzeroBiasInitializer,
  redundantActivation,
  saturatingActivations,
  softmaxAxis,
  duplicateArgument,
  duplicateLayerName,
  duplicateName,
  importCycle,
  importNotFound,
  missingArgument,
  notCallable,
  recursiveBlock,
  shadowedValue,
  tooManyArguments,
  unknownArgument,
  unknownImport,
  unknownLayer,
  unknownName,
  unknownSetting,
  unusedName,
  usedBeforeBound,
  activationWithLogits,
  classCountMismatch,
  cosineSingleValue,
  divergenceNeedsDistribution,
  invalidBinaryLabels,
  invalidHingeLabels,
  labelOutOfRange,
  logErrorRange,
  metricMismatch,
  missingOneHot,
  noiseOnOutput,
  percentageErrorNearZero,
  poissonRange,
  regressionLossForClasses,
  singleLabelSigmoid,
  targetBroadcast,
  targetSizeMismatch,
  unexpectedOneHot,
  unreachableTargets,
  crossentropySingleUnit,
  lossActivationMismatch,
  outputLossMismatch,
  softmaxSingleUnit,
  batchSizeMismatch,
  invalidBidirectional,
  missingBatchSize,
  missingReturnSequences,
  missingTimeAxis,
  statefulShuffle,
  activityRegularizerOnOutput,
  batchNormAxis,
  batchNormMomentum,
  biasBeforeBatchNorm,
  dropoutBeforeBatchNorm,
  dropoutBeforePooling,
  dropoutOnInput,
  incompleteSelu,
  maxNormWithoutDropout,
  normAfterOutput,
  preferSpatialDropout,
  strongRegularizer,
  unusedWeightOption,
  wholeTensorNorm,
  zeroRegularizer,
  highDropout,
  invalidConstraint,
  invalidNormalization,
  invalidRate,
  invalidRegularizer,
  normConstraintAxis,
  regularizerConstraintSwap,
  convInputRank,
  emptyNetwork,
  flattenUnknownSize,
  inputCountMismatch,
  inputRank,
  invalidAxis,
  invalidGroups,
  invalidPermutation,
  invalidSize,
  missingInputShape,
  negativeDimension,
  redundantInputShape,
  reshapeIncludesBatch,
  reshapeSizeMismatch,
  shapeMismatch,
  stridesWithDilation,
  timeDistributedRank,
  unnamedOutputs,
  unusedBranch,
  nestingTooDeep,
  syntaxError,
  unusualLearningRate,
  perBatchDecay,
  conflictingSchedules,
  batchLargerThanData,
  batchOfOne,
  batchNormSmallBatch,
  singleEpoch,
  manyEpochs,
  fewUpdates,
  missingValidation,
  missingSeed,
  adadeltaDefaultRate,
  slowOptimizer,
  doubleWeightDecay,
  sortedValidationSplit,
  callbackNeverActs,
  invalidBatchSize,
  invalidClipping,
  invalidEpochs,
  invalidLabelSmoothing,
  invalidLearningRate,
  invalidMomentum,
  invalidOptimizerValue,
  invalidSearchSpace,
  invalidSplit,
  largeEffectiveStep,
  missingTrainSetting,
  nesterovWithoutMomentum,
  searchNameNotALet,
  severalDataWithoutChoice,
  severalNetworksWithoutChoice,
  unknownMonitor,
  integerExpected,
  invalidActivationSlope,
  invalidArgumentType,
  invalidArgument,
  invalidArithmetic,
  invalidRepeatCount,
  unknownValue,
  deprecatedName,
];
