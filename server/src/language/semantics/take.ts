import type { ParamType } from '../../catalogue/index.ts';
import type { Range } from '../syntax/ast.ts';
import { takeEntry, takeLayer } from './configure.ts';
import { unwrapped } from './evaluate.ts';
import type { Finding } from './findings.ts';
import type { Value } from './model.ts';
import { siteAt } from './place.ts';
import { takeNumber } from './take-number.ts';
import { takeAxes, takeIntegers, takeShape } from './take-sizes.ts';
import {
  type Asking,
  isText,
  itemExpr,
  refuses,
  type Taken,
  takes,
  together,
  unknown,
  unknownValue,
  wrongKind,
} from './taken.ts';

/** The value as `type` wants it, in the form that configurations have; or the findings that say why not. */
export const take = (value: Value | undefined, type: ParamType, asking: Asking): Taken => {
  if (!value) return unknown;
  switch (type.kind) {
    case 'integer':
    case 'number':
      return takeNumber(value, type, asking);
    case 'boolean':
      return value.kind === 'boolean' ? takes(value.value) : wrongKind(value, type, asking);
    case 'nothing':
      return value.kind === 'none' ? takes(null) : wrongKind(value, type, asking);
    case 'string':
      return isText(value) && !(type.without && value.value.includes(type.without))
        ? takes(value.value)
        : wrongKind(value, type, asking);
    case 'name':
      return isText(value) ? takes(value.value) : wrongKind(value, type, asking);
    case 'choice':
      return takeChoice(value, type, asking);
    case 'integers':
      return takeIntegers(value, type, asking);
    case 'axes':
      return takeAxes(value, type, asking);
    case 'shape':
      return takeShape(value, type, asking);
    case 'entry':
      return takeEntry(value, type, asking);
    case 'layer':
      return takeLayer(value, type, asking);
    case 'list':
      return takeList(value, type, asking);
    case 'record':
      return takeRecord(value, type, asking);
    case 'union':
      return takeUnion(value, type, asking);
  }
};

/** Keras compares most of these words in lower case. */
const takeChoice = (value: Value, type: Extract<ParamType, { kind: 'choice' }>, asking: Asking): Taken => {
  if (!isText(value)) return wrongKind(value, type, asking);
  const renewed = type.old?.[value.value];
  if (renewed !== undefined) return takes(renewed, [oldWord(value.value, renewed, asking)]);
  if (type.values.includes(value.value)) return takes(value.value);
  const lower = value.value.toLowerCase();
  return type.values.includes(lower) ? takes(lower) : refuses(unknownValue(value.value, type.values, asking));
};

const oldWord = (old: string, replacement: string, { callee, place, expr }: Asking): Finding => ({
  rule: 'deprecated-name',
  old,
  replacement,
  now: 'accepted',
  callee,
  what: 'value',
  site: siteAt(place, expr.range),
});

const takeList = (value: Value, type: Extract<ParamType, { kind: 'list' }>, asking: Asking): Taken => {
  const { length } = type;
  if (length !== undefined && (value.kind !== 'list' || value.items.length !== length)) return wrongKind(value, type, asking);
  if (value.kind !== 'list') {
    const one = take(value, type.of, asking);
    return one.plain === undefined ? one : takes([one.plain], one.findings);
  }
  const parts = value.items.map((item, i) => take(item, type.of, { ...asking, expr: itemExpr(asking.expr, i) }));
  return together(parts, (plain) => plain);
};

const takeRecord = (value: Value, type: Extract<ParamType, { kind: 'record' }>, asking: Asking): Taken => {
  if (value.kind !== 'record') return wrongKind(value, type, asking);
  const written = unwrapped(asking.expr);
  const exprs = new Map(written.kind === 'record' ? written.entries.map((entry) => [entry.key.text, entry]) : []);
  const keys = [...value.entries.keys()];
  const unknown = keys.find((key) => type.keys?.includes(key) === false);
  if (unknown !== undefined) return refuses(unknownKey(unknown, type.keys ?? [], exprs.get(unknown)?.key.range, asking));
  const parts = keys.map((key) =>
    take(value.entries.get(key), type.of, { ...asking, expr: exprs.get(key)?.value ?? asking.expr }),
  );
  return together(parts, (plain) => Object.fromEntries(keys.map((key, i) => [key, plain[i] ?? null])));
};

const unknownKey = (key: string, known: readonly string[], range: Range | undefined, asking: Asking): Finding => ({
  ...unknownValue(key, known, asking),
  site: siteAt(asking.place, range ?? asking.expr.range),
});

/** The first member that takes the value wins; if none does, the closest says why. */
const takeUnion = (value: Value, type: Extract<ParamType, { kind: 'union' }>, asking: Asking): Taken => {
  const refusals: Taken[] = [];
  for (const member of type.of) {
    const taken = take(value, member, asking);
    if (taken.plain !== undefined) return taken;
    if (taken.close) refusals.push(taken);
  }
  const [closest] = refusals;
  if (!closest) return wrongKind(value, type, asking);
  return refusals.length === 1 ? closest : withAllCandidates(closest, refusals);
};

/** A word that none of several types knows: the words of all of them are its candidates. */
const withAllCandidates = (closest: Taken, refusals: readonly Taken[]): Taken => {
  const [finding] = closest.findings;
  if (finding?.rule !== 'unknown-value') return closest;
  const candidates = refusals.flatMap(({ findings: [other] }) => (other?.rule === 'unknown-value' ? other.candidates : []));
  return refuses({ ...finding, candidates: [...new Set(candidates)] });
};
