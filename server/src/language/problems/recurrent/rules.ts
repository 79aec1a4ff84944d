import type { Rule } from '../rule.ts';
import { batchSizeMismatch } from './batch-size-mismatch.ts';
import { droppedMask } from './dropped-mask.ts';
import { flattenedSequence } from './flattened-sequence.ts';
import { invalidBidirectional } from './invalid-bidirectional.ts';
import { missingBatchSize } from './missing-batch-size.ts';
import { missingReturnSequences } from './missing-return-sequences.ts';
import { missingStateReset } from './missing-state-reset.ts';
import { missingTimeAxis } from './missing-time-axis.ts';
import { sequenceOutputMismatch } from './sequence-output-mismatch.ts';
import { singleTimestep } from './single-timestep.ts';
import { slowRecurrentPath } from './slow-recurrent-path.ts';
import { statefulPartialBatch } from './stateful-partial-batch.ts';
import { statefulShuffle } from './stateful-shuffle.ts';
import { statefulValidation } from './stateful-validation.ts';
import { unboundedRecurrentActivation } from './unbounded-recurrent-activation.ts';

export const recurrentRules: readonly Rule[] = [
  batchSizeMismatch,
  invalidBidirectional,
  missingBatchSize,
  missingReturnSequences,
  missingTimeAxis,
  statefulShuffle,
  droppedMask,
  flattenedSequence,
  missingStateReset,
  sequenceOutputMismatch,
  singleTimestep,
  slowRecurrentPath,
  statefulPartialBatch,
  statefulValidation,
  unboundedRecurrentActivation,
];
