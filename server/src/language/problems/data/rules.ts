import type { Rule } from '../rule.ts';
import { constantColumn } from './constant-column.ts';
import { dataNotFinite } from './data-not-finite.ts';
import { dataShapeMismatch } from './data-shape-mismatch.ts';
import { duplicateRows } from './duplicate-rows.ts';
import { imbalancedClasses } from './imbalanced-classes.ts';
import { integerInputs } from './integer-inputs.ts';
import { labelsNotOneHot } from './labels-not-one-hot.ts';
import { moreWeightsThanData } from './more-weights-than-data.ts';
import { scaledLabels } from './scaled-labels.ts';
import { unknownColumn } from './unknown-column.ts';
import { unscaledInputs } from './unscaled-inputs.ts';
import { unscaledTargets } from './unscaled-targets.ts';

export const dataRules: readonly Rule[] = [
  constantColumn,
  dataNotFinite,
  dataShapeMismatch,
  duplicateRows,
  imbalancedClasses,
  integerInputs,
  labelsNotOneHot,
  moreWeightsThanData,
  scaledLabels,
  unknownColumn,
  unscaledInputs,
  unscaledTargets,
];
