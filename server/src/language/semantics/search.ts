import type { Config } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import type { TopLevel } from './declare.ts';
import { evaluate } from './evaluate.ts';
import type { Value } from './model.ts';
import { type Place, siteAt } from './place.ts';
import { kindOf, plainOf, textAt } from './values.ts';

/** `NAME in SPACE` of a search: the let that is tried, and the values that it takes. */
export const takeSpace = ({ name, value: expr }: ast.Setting, { lets, scope }: TopLevel, place: Place): Value | undefined => {
  const { record } = place.context;
  const value = evaluate(expr, place);
  const slot = scope.own(name.text);
  if (slot) record.use(name.range, slot.binding);
  if (!lets.has(name.text)) {
    const first = value?.kind === 'list' ? (plainOf(value.items[0]) ?? null) : null;
    record.find({
      rule: 'search-name-not-a-let',
      name: name.text,
      candidates: [...lets.keys()],
      first,
      site: siteAt(place, name.range),
    });
  }
  if (expr && value) checkSpace(value, expr, slot?.value, place);
  return value;
};

const checkSpace = (value: Value, expr: ast.Expr, current: Value | undefined, place: Place): void => {
  const reason = value.kind === 'list' ? checkList(value.items, current) : checkCall(value, expr, current, place);
  if (!reason) return;
  const text = textAt(place.context.parsed.text, expr.range);
  place.context.record.find({ rule: 'invalid-search-space', reason, text, site: siteAt(place, expr.range) });
};

type Reason = 'empty' | 'order' | 'kind';

const isSameKind = (value: Value, current: Value | undefined): boolean => {
  if (!current) return true;
  const text = (kind: string) => (kind === 'word' ? 'string' : kind);
  return text(value.kind) === text(current.kind) || value.kind === 'none' || current.kind === 'none';
};

const checkList = (items: readonly (Value | undefined)[], current: Value | undefined): Reason | undefined => {
  if (items.length === 0) return 'empty';
  return items.every((item) => !item || isSameKind(item, current)) ? undefined : 'kind';
};

const checkCall = (value: Value, expr: ast.Expr, current: Value | undefined, place: Place): Reason | undefined => {
  if (value.kind !== 'call' && kindOf(value) !== 'name') return 'kind';
  const asking = { place, argument: 'in', callee: 'search', rangeRule: 'invalid-search-space', expr };
  const { plain, findings } = place.context.take(value, { kind: 'entry', of: 'space' }, asking);
  for (const finding of findings) place.context.record.find(finding);
  if (typeof plain !== 'object' || plain === null || !('config' in plain)) return undefined;
  const { low, high } = plain.config as Config;
  if (typeof low === 'number' && typeof high === 'number' && low >= high) return 'order';
  return current && current.kind !== 'number' ? 'kind' : undefined;
};
