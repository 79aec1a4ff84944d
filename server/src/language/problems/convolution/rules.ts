import type { Rule } from '../rule.ts';
import { averagePoolingOnly } from './average-pooling-only.ts';
import { evenKernel } from './even-kernel.ts';
import { growingDense } from './growing-dense.ts';
import { missingPooling } from './missing-pooling.ts';
import { poolingAfterEveryConv } from './pooling-after-every-conv.ts';
import { shrinkingFilters } from './shrinking-filters.ts';
import { shrinkingKernel } from './shrinking-kernel.ts';
import { unevenConvBlock } from './uneven-conv-block.ts';

export const convolutionRules: readonly Rule[] = [
  averagePoolingOnly,
  evenKernel,
  growingDense,
  missingPooling,
  poolingAfterEveryConv,
  shrinkingFilters,
  shrinkingKernel,
  unevenConvBlock,
];
