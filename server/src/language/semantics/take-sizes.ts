import type { ParamType } from '../../catalogue/index.ts';
import type { Value } from './model.ts';
import { takeNumber } from './take-number.ts';
import { type Asking, itemExpr, refuses, type Taken, takes, together, unknown, wrongKind } from './taken.ts';

type Of<K extends ParamType['kind']> = Extract<ParamType, { kind: K }>;

const takeWhole = (item: Value | undefined, type: Of<'integer'>, asking: Asking): Taken =>
  item ? takeNumber(item, type, asking) : unknown;

/** One whole number for every axis, or one each. */
export const takeIntegers = (value: Value, type: Of<'integers'>, asking: Asking): Taken => {
  const one = { kind: 'integer', ...(type.min === undefined ? {} : { min: type.min }) } as const;
  if (value.kind === 'number') {
    const taken = takeNumber(value, one, asking);
    const { plain } = taken;
    return plain === undefined ? taken : takes(Array.from({ length: type.length }, () => plain));
  }
  if (value.kind !== 'list' || value.items.length !== type.length) return wrongKind(value, type, asking);
  return together(
    value.items.map((item, i) => takeWhole(item, one, { ...asking, expr: itemExpr(asking.expr, i) })),
    (plain) => plain,
  );
};

/** An axis, or a list of them. */
export const takeAxes = (value: Value, type: Of<'axes'>, asking: Asking): Taken => {
  if (value.kind === 'number') return takeNumber(value, { kind: 'integer' }, asking);
  if (value.kind !== 'list') return wrongKind(value, type, asking);
  return together(
    value.items.map((item, i) => takeWhole(item, { kind: 'integer' }, { ...asking, expr: itemExpr(asking.expr, i) })),
    (plain) => plain,
  );
};

/** Sizes: numbers, `none`, or the names of unknown sizes. */
export const takeShape = (value: Value, type: Of<'shape'>, asking: Asking): Taken => {
  if (value.kind !== 'list') return wrongKind(value, type, asking);
  return together(
    value.items.map((item, i) => takeSize(item, type, { ...asking, expr: itemExpr(asking.expr, i) })),
    (plain) => plain,
  );
};

const takeSize = (item: Value | undefined, type: Of<'shape'>, asking: Asking): Taken => {
  if (!item) return unknown;
  if (item.kind === 'none') return takes(null);
  if (item.kind === 'string') return takes(item.value);
  if (item.kind !== 'number') return wrongKind(item, type, asking);
  const rule = asking.rangeRule ?? 'invalid-size';
  const taken = takeNumber(item, { kind: 'integer', min: 0 }, { ...asking, rangeRule: rule });
  return taken.plain === undefined ? refuses(...taken.findings) : taken;
};
