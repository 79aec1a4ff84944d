import type { Rule } from '../rule.ts';
import { activityRegularizerVersion } from './activity-regularizer-version.ts';
import { changedDefault } from './changed-default.ts';
import { deprecatedName } from './deprecated-name.ts';
import { hardSigmoidVersion } from './hard-sigmoid-version.ts';

export const versionsRules: readonly Rule[] = [deprecatedName, activityRegularizerVersion, changedDefault, hardSigmoidVersion];
