import type { Rule } from '../rule.ts';
import { deprecatedName } from './deprecated-name.ts';

export const versionsRules: readonly Rule[] = [deprecatedName];
