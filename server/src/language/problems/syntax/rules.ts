import type { Rule } from '../rule.ts';
import { nestingTooDeep } from './nesting-too-deep.ts';
import { syntaxError } from './syntax-error.ts';

export const syntaxRules: readonly Rule[] = [nestingTooDeep, syntaxError];
