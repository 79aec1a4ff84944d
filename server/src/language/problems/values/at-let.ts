import type { Binding } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { letsOf } from '../names/remove-let.ts';
import type { Fix } from '../problem.ts';
import { type Report, words } from '../rule.ts';

/** The `let` whose name is all that stands at a place. */
const letAt = ({ start, end }: ast.Range, { model }: Context): Binding | undefined => {
  const binding = model.references.get(start);
  return binding?.kind === 'let' && end - start === binding.name.length ? binding : undefined;
};

/** The value that a name holds, where it is written. */
export const letValueAt = (use: ast.Range, context: Context): ast.Expr | undefined => {
  const binding = letAt(use, context);
  return binding && letsOf(context).get(binding.range.start)?.value;
};

/** The same repair of the value instead of the name. */
const moved = ({ title, edits, safe }: Fix, from: ast.Range, to: ast.Range): Fix => ({
  title,
  edits: edits.map(({ range, text }) => ({ range: range.start === from.start && range.end === from.end ? to : range, text })),
  safe,
});

const told = (reports: readonly Report[], value: ast.Expr): readonly Report[] => {
  const [first] = reports;
  if (!first) return [];
  const { range } = first.site;
  const uses = [...new Map(reports.map(({ site }) => [site.range.start, site.range])).values()];
  const related = uses.map((use) => ({ range: use, message: words('used here', 'employé ici') }));
  const fixes = first.fixes?.map((one) => moved(one, range, value.range)) ?? [];
  return [{ ...first, site: { range: value.range, trail: [] }, related, fixes }];
};

/**
 * A mistake of the value that a `let` holds is told once, where the value is written, with its uses as places to look at.
 * Where other uses take the value as it is, the mistake is that of the use.
 */
export const atLets = (reports: readonly Report[], context: Context): readonly Report[] => {
  const byLet = Map.groupBy(reports, ({ site }) => letAt(site.range, context));
  if (byLet.size === 1 && byLet.has(undefined)) return reports;
  return [...byLet].flatMap(([binding, mine]) => {
    const value = binding && letsOf(context).get(binding.range.start)?.value;
    const places = new Set(mine.map(({ site }) => site.range.start));
    return binding && value && places.size === binding.uses.length ? told(mine, value) : mine;
  });
};
