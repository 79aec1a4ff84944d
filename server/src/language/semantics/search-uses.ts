import { type Param, paramsOf } from '../../catalogue/index.ts';
import type * as ast from '../syntax/ast.ts';
import { unwrapped } from './evaluate.ts';
import type { Finding } from './findings.ts';
import type { Binding, Value } from './model.ts';
import { type Place, siteAt } from './place.ts';
import { textAt } from './values.ts';

/** A value that a search may try, and where it is written. */
export interface Candidate {
  readonly value: Value;
  readonly expr: ast.Expr;
  /** It stands for all numbers of a space: with `uniform(1, 8)` come fractions. */
  readonly drawn: boolean;
}

/** An argument or a setting that is the let itself: `Dense(units)`, `batch_size = size`. */
interface Use {
  readonly name: string;
  readonly param: Param;
  readonly callee: string;
}

const isThe = (binding: Binding, expr: ast.Expr | undefined, { record }: Place['context']): boolean => {
  const inner = expr && unwrapped(expr);
  return inner?.kind === 'reference' && record.references.get(inner.range.start) === binding;
};

const usesInCalls = (binding: Binding, { context }: Place): readonly Use[] =>
  [...context.record.calls.values()].flatMap(({ entry, arguments: given }) =>
    given.flatMap(({ argument, parameter }) => {
      const param = entry && parameter !== undefined ? paramsOf(entry)[parameter] : undefined;
      const isUse = param !== undefined && isThe(binding, argument.value, context);
      return isUse ? [{ name: parameter ?? '', param, callee: entry?.name ?? '' }] : [];
    }),
  );

const usesInSettings = (binding: Binding, { context }: Place): readonly Use[] =>
  context.parsed.file.declarations.flatMap((declaration) => {
    if (!('settings' in declaration)) return [];
    const { params } = context.catalogue.settings(declaration.kind);
    return declaration.settings.flatMap(({ name, value }) => {
      const param = params[name.text];
      return param && isThe(binding, value, context) ? [{ name: name.text, param, callee: declaration.kind }] : [];
    });
  });

/** What a use refuses of a candidate. A space of fractions where only whole numbers go has `integers` as its repair. */
const refusals = ({ name, param, callee }: Use, { value, expr, drawn }: Candidate, place: Place): readonly Finding[] => {
  const asking = { place, argument: name, callee, rangeRule: param.rangeRule, expr };
  const { plain, findings } = place.context.take(value, param.type, asking);
  if (plain !== undefined) return [];
  if (!drawn) return findings;
  const text = textAt(place.context.parsed.text, expr.range);
  return findings.map((finding) => {
    const reason = finding.rule === 'integer-expected' ? 'fractions' : 'bounds';
    return { rule: 'invalid-search-space', reason, text, use: { argument: name, callee }, site: siteAt(place, expr.range) };
  });
};

/** Tries each candidate wherever the let itself is an argument or a setting: a trial would fail there. */
export const tryCandidates = (candidates: readonly Candidate[], binding: Binding, place: Place): void => {
  if (candidates.length === 0) return;
  const uses = [...usesInCalls(binding, place), ...usesInSettings(binding, place)];
  for (const candidate of candidates)
    for (const finding of uses.flatMap((use) => refusals(use, candidate, place)).slice(0, 1)) place.context.record.find(finding);
};
