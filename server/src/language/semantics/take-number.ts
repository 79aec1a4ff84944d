import type { ParamType } from '../../catalogue/index.ts';
import type * as ast from '../syntax/ast.ts';
import { unwrapped } from './evaluate.ts';
import type { Finding } from './findings.ts';
import type { Value } from './model.ts';
import { siteAt } from './place.ts';
import { type Asking, refuses, type Taken, takes, wrongKind } from './taken.ts';
import { textAt } from './values.ts';

type NumberLike = Extract<ParamType, { kind: 'integer' | 'number' }>;

const isOutside = (value: number, type: NumberLike): boolean => {
  const { min = -Infinity, max = Infinity } = type;
  if (value < min || value > max) return true;
  return (
    type.kind === 'number' && ((type.exclusiveMin === true && value === min) || (type.exclusiveMax === true && value === max))
  );
};

/** A number, checked against the kind and the range that `type` asks for. */
export const takeNumber = (value: Value, type: NumberLike, asking: Asking): Taken => {
  if (value.kind !== 'number') return wrongKind(value, type, asking);
  if (type.kind === 'integer' && !value.integer) return refuses(fraction(value.value, asking));
  if (!isOutside(value.value, type)) return takes(value.value);
  const { argument, callee, rangeRule } = asking;
  const site = siteAt(asking.place, asking.expr.range);
  return refuses({
    rule: 'out-of-range',
    reported: rangeRule ?? 'invalid-argument-type',
    argument,
    callee,
    value: value.value,
    type,
    site,
  });
};

const fraction = (value: number, { place, expr, argument, callee }: Asking): Finding => ({
  rule: 'integer-expected',
  argument,
  callee,
  value,
  text: textAt(place.context.parsed.text, expr.range),
  division: divisionIn(expr),
  site: siteAt(place, expr.range),
});

/** The `/` that made a fraction of an expression. */
const divisionIn = (expr: ast.Expr): ast.Range | undefined => {
  let inner = unwrapped(expr);
  while (inner.kind === 'binary' && inner.operator !== '/') inner = unwrapped(inner.left);
  return inner.kind === 'binary' ? inner.operatorRange : undefined;
};
