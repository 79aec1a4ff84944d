import type { Rule } from '../rule.ts';
import { convInputRank } from './conv-input-rank.ts';
import { embeddingNeedsIntegers } from './embedding-needs-integers.ts';
import { emptyNetwork } from './empty-network.ts';
import { flattenUnknownSize } from './flatten-unknown-size.ts';
import { inputCountMismatch } from './input-count-mismatch.ts';
import { inputRank } from './input-rank.ts';
import { invalidAxis } from './invalid-axis.ts';
import { invalidGroups } from './invalid-groups.ts';
import { invalidPermutation } from './invalid-permutation.ts';
import { invalidSize } from './invalid-size.ts';
import { largeDenseAfterFlatten } from './large-dense-after-flatten.ts';
import { missingFlatten } from './missing-flatten.ts';
import { missingInputShape } from './missing-input-shape.ts';
import { negativeDimension } from './negative-dimension.ts';
import { redundantInputShape } from './redundant-input-shape.ts';
import { redundantLayer } from './redundant-layer.ts';
import { repeatedLayer } from './repeated-layer.ts';
import { reshapeIncludesBatch } from './reshape-includes-batch.ts';
import { reshapeSizeMismatch } from './reshape-size-mismatch.ts';
import { shapeMismatch } from './shape-mismatch.ts';
import { strideSkipsInput } from './stride-skips-input.ts';
import { stridesWithDilation } from './strides-with-dilation.ts';
import { suspiciousChannelsOrder } from './suspicious-channels-order.ts';
import { timeDistributedRank } from './time-distributed-rank.ts';
import { tokenOutOfRange } from './token-out-of-range.ts';
import { unnamedOutputs } from './unnamed-outputs.ts';
import { unreadBorder } from './unread-border.ts';
import { unusedBranch } from './unused-branch.ts';
import { windowExceedsInput } from './window-exceeds-input.ts';

export const shapesRules: readonly Rule[] = [
  convInputRank,
  embeddingNeedsIntegers,
  emptyNetwork,
  flattenUnknownSize,
  inputCountMismatch,
  inputRank,
  invalidAxis,
  invalidGroups,
  invalidPermutation,
  invalidSize,
  largeDenseAfterFlatten,
  missingFlatten,
  missingInputShape,
  negativeDimension,
  redundantInputShape,
  redundantLayer,
  repeatedLayer,
  reshapeIncludesBatch,
  reshapeSizeMismatch,
  shapeMismatch,
  strideSkipsInput,
  stridesWithDilation,
  suspiciousChannelsOrder,
  timeDistributedRank,
  tokenOutOfRange,
  unnamedOutputs,
  unreadBorder,
  unusedBranch,
  windowExceedsInput,
];
