import type { Rule } from '../rule.ts';
import { integerExpected } from './integer-expected.ts';
import { invalidActivationSlope } from './invalid-activation-slope.ts';
import { invalidArgument } from './invalid-argument.ts';
import { invalidArgumentType } from './invalid-argument-type.ts';
import { invalidArithmetic } from './invalid-arithmetic.ts';
import { invalidRepeatCount } from './invalid-repeat-count.ts';
import { unknownValue } from './unknown-value.ts';

export const valuesRules: readonly Rule[] = [
  integerExpected,
  invalidActivationSlope,
  invalidArgument,
  invalidArgumentType,
  invalidArithmetic,
  invalidRepeatCount,
  unknownValue,
];
