import type { Rule } from '../rule.ts';
import { adadeltaDefaultRate } from './adadelta-default-rate.ts';
import { batchLargerThanData } from './batch-larger-than-data.ts';
import { batchNormSmallBatch } from './batch-norm-small-batch.ts';
import { batchOfOne } from './batch-of-one.ts';
import { callbackNeverActs } from './callback-never-acts.ts';
import { conflictingSchedules } from './conflicting-schedules.ts';
import { doubleWeightDecay } from './double-weight-decay.ts';
import { fewUpdates } from './few-updates.ts';
import { invalidBatchSize } from './invalid-batch-size.ts';
import { invalidClipping } from './invalid-clipping.ts';
import { invalidEpochs } from './invalid-epochs.ts';
import { invalidLabelSmoothing } from './invalid-label-smoothing.ts';
import { invalidLearningRate } from './invalid-learning-rate.ts';
import { invalidMomentum } from './invalid-momentum.ts';
import { invalidOptimizerValue } from './invalid-optimizer-value.ts';
import { invalidSearchSpace } from './invalid-search-space.ts';
import { invalidSplit } from './invalid-split.ts';
import { largeEffectiveStep } from './large-effective-step.ts';
import { manyEpochs } from './many-epochs.ts';
import { missingSeed } from './missing-seed.ts';
import { missingTrainSetting } from './missing-train-setting.ts';
import { missingValidation } from './missing-validation.ts';
import { nesterovWithoutMomentum } from './nesterov-without-momentum.ts';
import { perBatchDecay } from './per-batch-decay.ts';
import { searchNameNotALet } from './search-name-not-a-let.ts';
import { severalDataWithoutChoice } from './several-data-without-choice.ts';
import { severalNetworksWithoutChoice } from './several-networks-without-choice.ts';
import { singleEpoch } from './single-epoch.ts';
import { slowOptimizer } from './slow-optimizer.ts';
import { sortedValidationSplit } from './sorted-validation-split.ts';
import { unknownMonitor } from './unknown-monitor.ts';
import { unusualLearningRate } from './unusual-learning-rate.ts';

export const trainingRules: readonly Rule[] = [
  adadeltaDefaultRate,
  batchLargerThanData,
  batchNormSmallBatch,
  batchOfOne,
  callbackNeverActs,
  conflictingSchedules,
  doubleWeightDecay,
  fewUpdates,
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
  manyEpochs,
  missingSeed,
  missingTrainSetting,
  missingValidation,
  nesterovWithoutMomentum,
  perBatchDecay,
  searchNameNotALet,
  severalDataWithoutChoice,
  severalNetworksWithoutChoice,
  singleEpoch,
  slowOptimizer,
  sortedValidationSplit,
  unknownMonitor,
  unusualLearningRate,
];
