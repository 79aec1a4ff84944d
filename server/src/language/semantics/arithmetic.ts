import type { BinaryOperator } from '../syntax/ast.ts';
import type { Value } from './model.ts';
import { fitTogether, numberValue } from './values.ts';

/** Why an operation has no value; the names are those of `invalid-arithmetic`. */
export type Refusal = 'division-by-zero' | 'overflow' | 'kinds';

type Numeric = Extract<Value, { kind: 'number' }>;

/** Quotient rounded down and remainder with the divisor's sign: Python's `//` and `%` (CPython's float_divmod). */
const divide = (a: number, b: number): { readonly quotient: number; readonly remainder: number } => {
  let remainder = a % b;
  let quotient = (a - remainder) / b;
  if (remainder !== 0 && remainder < 0 !== b < 0) {
    remainder += b;
    quotient -= 1;
  }
  return { quotient: Math.round(quotient), remainder };
};

const raw = (operator: BinaryOperator, a: number, b: number): number => {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '//':
      return divide(a, b).quotient;
    case '%':
      return divide(a, b).remainder;
    case '**':
      return a ** b;
  }
};

const dividesByZero = (operator: BinaryOperator, a: number, b: number): boolean =>
  (b === 0 && (operator === '/' || operator === '//' || operator === '%')) || (operator === '**' && a === 0 && b < 0);

const staysInteger = (operator: BinaryOperator, a: Numeric, b: Numeric): boolean =>
  a.integer && b.integer && operator !== '/' && !(operator === '**' && b.value < 0);

const onNumbers = (operator: BinaryOperator, a: Numeric, b: Numeric): Value | Refusal => {
  if (dividesByZero(operator, a.value, b.value)) return 'division-by-zero';
  const result = raw(operator, a.value, b.value);
  if (Number.isNaN(result)) return 'kinds';
  const integer = staysInteger(operator, a, b);
  const fits = integer ? Number.isSafeInteger(result) : Number.isFinite(result);
  return fits ? numberValue(result, integer) : 'overflow';
};

const join = (a: Value, b: Value): Value | undefined => {
  if (a.kind === 'list' && b.kind === 'list') return { kind: 'list', items: [...a.items, ...b.items] };
  if (a.kind === 'string' && b.kind === 'string') return { kind: 'string', value: a.value + b.value };
  return undefined;
};

/**
 * `a operator b`. `//` and `%` as in Python, `**` of integers with a negative exponent and `/` give a fraction, `+` joins
 * lists and strings. A whole number that no longer is exact (beyond 2**53) counts as overflow.
 */
export const compute = (operator: BinaryOperator, a: Value, b: Value): Value | Refusal => {
  if (a.kind === 'number' && b.kind === 'number') return onNumbers(operator, a, b);
  if (operator !== '+') return 'kinds';
  if (!fitTogether(a, b)) return 'overflow';
  return join(a, b) ?? 'kinds';
};
