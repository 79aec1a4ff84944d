import type * as ast from '../syntax/ast.ts';
import { compute } from './arithmetic.ts';
import type { Finding } from './findings.ts';
import type { ArgumentModel, Value } from './model.ts';
import { type Place, siteAt } from './place.ts';
import type { OpenCallSite } from './record.ts';
import { limitOf, numberValue, showValue } from './values.ts';

/** Deeper expressions than any bracket allows: `2 ** 2 ** …` a thousand times. */
const maxExpressionDepth = 1000;

/**
 * The value of an expression; `undefined` when it has none, or it depends on what is unknown. A bare name that no let,
 * parameter or counter binds is a word. Complains of arithmetic and of names used too early, not of words: whether a word
 * is one is decided by the argument that takes it.
 */
export const evaluate = (expr: ast.Expr | undefined, place: Place, depth = 0): Value | undefined => {
  if (!expr) return undefined;
  const value = depth > maxExpressionDepth ? undefined : evaluateKind(expr, place, depth + 1);
  const limit = value && limitOf(value);
  if (limit === undefined) return value;
  place.context.record.find({ rule: 'nesting-too-deep', limit, what: 'expansion', site: siteAt(place, expr.range) });
  return undefined;
};

const evaluateKind = (expr: ast.Expr, place: Place, depth: number): Value | undefined => {
  switch (expr.kind) {
    case 'number':
      return evaluateNumber(expr, place);
    case 'string':
      return { kind: 'string', value: expr.value };
    case 'boolean':
      return { kind: 'boolean', value: expr.value };
    case 'none':
      return { kind: 'none' };
    case 'parenthesised':
      return evaluate(expr.inner, place, depth);
    case 'list':
      return { kind: 'list', items: expr.items.map((item) => evaluate(item, place, depth)) };
    case 'record':
      return evaluateRecord(expr, place, depth);
    case 'reference':
      return evaluateReference(expr, place);
    case 'call':
      return evaluateCall(expr, place, depth);
    case 'unary':
      return evaluateUnary(expr, place, depth);
    case 'binary':
      return evaluateBinary(expr, place, depth);
  }
};

const evaluateNumber = ({ value, integer, range }: ast.NumberLiteral, place: Place): Value | undefined => {
  if (Number.isFinite(value) && !(integer && !Number.isSafeInteger(value))) return numberValue(value, integer);
  const text = place.context.parsed.text.slice(range.start, range.end);
  refuse(place, range, 'overflow', '', text, '');
  return undefined;
};

const refuse = (
  place: Place,
  range: ast.Range,
  reason: 'division-by-zero' | 'overflow' | 'kinds',
  operator: string,
  left: string,
  right: string,
): undefined => {
  place.context.record.find({ rule: 'invalid-arithmetic', reason, operator, left, right, site: siteAt(place, range) });
};

const evaluateRecord = (expr: ast.RecordExpr, place: Place, depth: number): Value => {
  const entries = new Map<string, Value | undefined>();
  const first = new Map<string, ast.Range>();
  for (const { key, value } of expr.entries) {
    const before = first.get(key.text);
    if (before)
      place.context.record.find({
        rule: 'duplicate-name',
        name: key.text,
        what: 'key',
        first: before,
        site: siteAt(place, key.range),
      });
    else {
      first.set(key.text, key.range);
      entries.set(key.text, evaluate(value, place, depth));
    }
  }
  return { kind: 'record', entries };
};

/** Kinds of bindings that have a value in expressions. */
const valued: ReadonlySet<string> = new Set(['let', 'parameter', 'counter', 'import']);

const evaluateReference = (expr: ast.Reference, place: Place): Value | undefined => {
  const { record } = place.context;
  const slot = place.scope.find(expr.name);
  const later = place.scope.later(expr.name);
  if (later?.kind === 'let') {
    record.find({ rule: 'used-before-bound', name: expr.name, bound: later.name.range, site: siteAt(place, expr.range) });
    return undefined;
  }
  if (!slot || !valued.has(slot.binding.kind)) return { kind: 'word', value: expr.name, origin: expr };
  record.use(expr.range, slot.binding);
  return slot.value;
};

/** The arguments of a call, each with its value; which parameters they fill is not known yet. */
export const evaluateArguments = (call: ast.Call, place: Place, depth = 0): readonly ArgumentModel[] =>
  call.args.map((argument) => ({
    argument,
    parameter: undefined,
    param: undefined,
    writtenAs: undefined,
    value: evaluate(argument.value, place, depth),
  }));

const evaluateCall = (call: ast.Call, place: Place, depth: number): Value | undefined => {
  const slot = place.scope.find(call.callee.text);
  if (slot && valued.has(slot.binding.kind)) {
    place.context.record.use(call.callee.range, slot.binding);
    if (slot.binding.kind !== 'import')
      place.context.record.find({
        rule: 'not-callable',
        name: call.callee.text,
        what: slot.binding.kind,
        site: siteAt(place, call.callee.range),
      });
    return undefined;
  }
  const site: OpenCallSite = { call, entry: undefined, arguments: evaluateArguments(call, place, depth) };
  return { kind: 'call', site, configured: undefined };
};

const evaluateUnary = (expr: ast.Unary, place: Place, depth: number): Value | undefined => {
  let negative = true;
  let operand = expr.operand;
  while (operand.kind === 'unary') {
    negative = !negative;
    operand = operand.operand;
  }
  const value = evaluate(operand, place, depth);
  if (!value) return undefined;
  if (value.kind === 'number') return negative ? numberValue(-value.value, value.integer) : value;
  if (misuse(place, operand, value)) return undefined;
  return refuse(place, expr.range, 'kinds', '-', '', showValue(value));
};

/** A name that nothing binds has no place in arithmetic, whatever it might mean to an argument. */
const misuse = (place: Place, operand: ast.Expr, value: Value): boolean => {
  const finding = unknownNameFinding(place, operand, value);
  if (finding) place.context.record.find(finding);
  return finding !== undefined;
};

/** The finding for a name that nothing binds, where a value is wanted; `undefined` when the text is no bare name. */
export const unknownNameFinding = (place: Place, expr: ast.Expr, value: Value): Finding | undefined => {
  const reference = unwrapped(expr);
  if (value.kind !== 'word' || reference.kind !== 'reference' || value.origin !== reference) return undefined;
  const candidates = [...place.scope.visible()].filter(([, slot]) => valued.has(slot.binding.kind)).map(([text]) => text);
  return { rule: 'unknown-name', name: reference.name, space: 'let', candidates, site: siteAt(place, reference.range) };
};

/** An expression without the brackets around it. */
export const unwrapped = (expr: ast.Expr): ast.Expr => {
  let inner = expr;
  while (inner.kind === 'parenthesised') inner = inner.inner;
  return inner;
};

const evaluateBinary = (expr: ast.Binary, place: Place, depth: number): Value | undefined => {
  const chain: ast.Binary[] = [];
  let first: ast.Expr = expr;
  for (; first.kind === 'binary'; first = first.left) chain.push(first);
  let left = evaluate(first, place, depth);
  let leftExpr: ast.Expr = first;
  for (const step of chain.reverse()) {
    left = apply(step, leftExpr, left, evaluate(step.right, place, depth), place);
    leftExpr = step;
  }
  return left;
};

const apply = (
  expr: ast.Binary,
  leftExpr: ast.Expr,
  left: Value | undefined,
  right: Value | undefined,
  place: Place,
): Value | undefined => {
  const wrong = (left && misuse(place, leftExpr, left)) || (right && misuse(place, expr.right, right));
  if (wrong || !left || !right) return undefined;
  const result = compute(expr.operator, left, right);
  if (typeof result !== 'string') return result;
  return refuse(place, expr.range, result, expr.operator, showValue(left), showValue(right));
};
