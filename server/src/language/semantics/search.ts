import type { Config } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import type { TopLevel } from './declare.ts';
import { evaluate } from './evaluate.ts';
import type { Value } from './model.ts';
import { type Place, siteAt } from './place.ts';
import { type Candidate, tryCandidates } from './search-uses.ts';
import { itemExpr } from './taken.ts';
import { numberValue, textAt } from './values.ts';

/** `NAME in SPACE` of a search: the let that is tried, and the values that it takes. */
export const takeSpace = ({ name, value: expr }: ast.Setting, { lets, scope }: TopLevel, place: Place): Value | undefined => {
  const { record } = place.context;
  const value = evaluate(expr, place);
  const slot = scope.own(name.text);
  if (slot) record.use(name.range, slot.binding);
  if (!lets.has(name.text))
    record.find({
      rule: 'search-name-not-a-let',
      name: name.text,
      candidates: [...lets.keys()],
      site: siteAt(place, name.range),
    });
  const candidates = expr && value ? candidatesOf(value, expr, slot?.value, place) : [];
  if (slot) tryCandidates(candidates, slot.binding, place);
  return value;
};

type Reason = 'empty' | 'order' | 'kind' | 'space';

const refuse = (reason: Reason, { range }: ast.Expr, place: Place): readonly Candidate[] => {
  const { parsed, record } = place.context;
  record.find({ rule: 'invalid-search-space', reason, text: textAt(parsed.text, range), site: siteAt(place, range) });
  return [];
};

/** What a space may draw: the items of a list, or what stands for all between two bounds. */
const candidatesOf = (value: Value, expr: ast.Expr, current: Value | undefined, place: Place): readonly Candidate[] => {
  if (value.kind === 'call' || value.kind === 'word') return drawnFrom(value, expr, current, place);
  if (value.kind !== 'list') return refuse('space', expr, place);
  if (value.items.length === 0) return refuse('empty', expr, place);
  return value.items.flatMap((item, index) => {
    if (!item) return [];
    const written = itemExpr(expr, index);
    return isSameKind(item, current) ? [{ value: item, expr: written, drawn: false }] : refuse('kind', written, place);
  });
};

/** Names and what they call are one kind (`he_normal`, `RandomNormal(0, 0.1)`), and `none` goes with every kind. */
const isSameKind = (value: Value, current: Value | undefined): boolean => {
  if (!current || value.kind === 'none' || current.kind === 'none') return true;
  const kind = (one: Value) => (one.kind === 'word' || one.kind === 'call' ? 'string' : one.kind);
  return kind(value) === kind(current);
};

const drawnFrom = (value: Value, expr: ast.Expr, current: Value | undefined, place: Place): readonly Candidate[] => {
  const asking = { place, argument: 'in', callee: 'search', rangeRule: 'invalid-search-space', expr };
  const { plain, findings } = place.context.take(value, { kind: 'entry', of: 'space' }, asking);
  for (const finding of findings) place.context.record.find(finding);
  if (typeof plain !== 'object' || plain === null || !('config' in plain)) return [];
  const { low, high } = plain.config as Config;
  if (typeof low !== 'number' || typeof high !== 'number') return [];
  if (low >= high) return refuse('order', expr, place);
  if (current && current.kind !== 'number' && current.kind !== 'none') return refuse('kind', expr, place);
  const whole = plain.name === 'integers';
  return [low, high].map((bound) => ({ value: numberValue(bound, whole), expr, drawn: true }));
};
