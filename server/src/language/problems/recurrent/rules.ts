import type { Rule } from '../rule.ts';
import { batchSizeMismatch } from './batch-size-mismatch.ts';
import { invalidBidirectional } from './invalid-bidirectional.ts';
import { missingBatchSize } from './missing-batch-size.ts';
import { missingReturnSequences } from './missing-return-sequences.ts';
import { missingTimeAxis } from './missing-time-axis.ts';
import { statefulShuffle } from './stateful-shuffle.ts';

export const recurrentRules: readonly Rule[] = [
  batchSizeMismatch,
  invalidBidirectional,
  missingBatchSize,
  missingReturnSequences,
  missingTimeAxis,
  statefulShuffle,
];
