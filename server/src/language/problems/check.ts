import { RUN_RULES } from '../../protocol/index.ts';
import type { Model, Site } from '../semantics/model.ts';
import { lineStarts, positionAt } from '../syntax/position.ts';
import { Context, type Findings } from './context.ts';
import { didYouMean, fix } from './fixes.ts';
import { importedReports, withoutForeignFixes } from './imported.ts';
import type { Problem, Related, Severity } from './problem.ts';
import { Recalled } from './recalled.ts';
import { type Report, type Rule, type Told, words } from './rule.ts';
import { RULES } from './rules.ts';
import { unknownRule } from './suppression/unknown-rule.ts';
import { unusedSuppression } from './suppression/unused-suppression.ts';
import { type Suppression, suppressionsOf } from './suppressions.ts';
import { isUnfinished, unfinishedIn } from './unfinished.ts';
import { walk } from './walk.ts';

/** Severity by rule; `off` silences it. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** How the expansion came to a place: the calls of blocks and the rounds, outermost first. */
const trailOf = ({ trail }: Site): readonly Related[] =>
  trail.map(({ range, block, round }) => ({
    range,
    message:
      block === undefined
        ? words(`in round ${(round ?? 0) + 1} of this \`repeat\``, `au tour ${(round ?? 0) + 1} de ce \`repeat\``)
        : words(`in this use of \`${block}\``, `dans cet emploi de \`${block}\``),
  }));

const problemOf = (rule: Rule, severity: Severity | undefined, report: Report): Problem => ({
  rule: rule.name,
  severity: severity ?? report.severity ?? rule.severity,
  range: report.site.range,
  message: report.message,
  related: report.site.trail.length > 0 ? [...(report.related ?? []), ...trailOf(report.site)] : (report.related ?? []),
  fixes: report.fixes ?? [],
});

interface Found {
  readonly problem: Problem;
  readonly site: Site;
}

/** Uses of blocks that have the same mistake, besides the first; of a repeat one round is enough. */
const otherUses = ({ problem }: Found, others: readonly Found[]): readonly Related[] => {
  const known = new Set(problem.related.map(({ range }) => range.start));
  return others
    .flatMap(({ site }) => trailOf({ ...site, trail: site.trail.filter(({ block }) => block !== undefined) }))
    .filter(({ range }) => !known.has(range.start) && known.add(range.start));
};

/** What tells the problems at one place apart. */
const keyOf = ({ problem: { rule, range, message }, site: { trail } }: Found): string =>
  `${rule} ${range.end} ${trail.length > 0 ? '' : message.en}`;

/** A mistake inside a block or a repeat is told once, of the first use or round that has it, with the other uses. */
const onceEach = (found: readonly Found[]): readonly Found[] => {
  const once: Found[] = [];
  for (const here of Map.groupBy(found, ({ problem }) => problem.range.start).values()) {
    const same = here.length > 1 ? Map.groupBy(here, keyOf).values() : [here];
    for (const [first, ...others] of same) if (first) once.push(withOthers(first, others));
  }
  return once;
};

const withOthers = (first: Found, others: readonly Found[]): Found => {
  const { problem, site } = first;
  if (others.length === 0 || site.trail.length === 0) return first;
  return { site, problem: { ...problem, related: [...problem.related, ...otherUses(first, others)] } };
};

/** What is not merely said of a statement that breaks off. */
const finished = (found: readonly Found[], { parsed }: Model): readonly Problem[] => {
  const unfinished = unfinishedIn(parsed);
  const isMeant = ({ problem: { rule }, site }: Found) => rule === 'syntax-error' || !isUnfinished(site, unfinished);
  return (unfinished.length === 0 ? found : found.filter(isMeant)).map(({ problem }) => problem);
};

const KNOWN = new Set([...RULES, unusedSuppression, unknownRule].map(({ name }) => name));

/** What the suppressions leave over: the ones that silence nothing, and the ones that name no rule. */
const aboutSuppressions = (idle: readonly Suppression[], severities: Severities): readonly Problem[] =>
  idle.flatMap(({ rule: name, range, nameRange }) => {
    const rule = KNOWN.has(name) ? unusedSuppression : unknownRule;
    const severity = severities[rule.name];
    if (severity === 'off') return [];
    const remove = fix(words('Remove the comment', 'Supprimer le commentaire'), { range, text: '' });
    const repairs = rule === unknownRule ? didYouMean(name, [...KNOWN], nameRange).fixes : [];
    const message = rule.about(name, [...KNOWN]);
    return [problemOf(rule, severity, { site: { range, trail: [] }, message, fixes: [...repairs, remove] })];
  });

/** What all rules say of what there is to look at. */
const reportsOf = (context: Context): readonly Told[] => {
  const { model } = context;
  const adapt = withoutForeignFixes(model);
  const told = RULES.flatMap((rule) => [
    ...[...(rule.check?.(context) ?? [])].map((report) => ({ rule, report: adapt(report) })),
    ...importedReports(rule, model).map((report) => ({ rule, report })),
  ]);
  return [...told, ...walk(context).map(({ rule, report }) => ({ rule, report: adapt(report) }))];
};

/**
 * Every problem of a checked spec, in the order of the text. Pure; the same model always gives the same answer. `recalled`: what
 * was said of an earlier version of the text.
 */
export const problemsOf = (
  model: Model,
  severities: Severities = {},
  around: Findings = {},
  recalled = new Recalled(),
): readonly Problem[] => {
  const { facts = () => undefined } = around;
  const { told, looked } = recalled.again(model, facts);
  const context = new Context(model, around, looked);
  const fresh = reportsOf(context);
  recalled.keep(fresh, context);
  const found = [...told, ...fresh].flatMap(({ rule, report }): readonly Found[] => {
    const severity = severities[rule.name];
    return severity === 'off' ? [] : [{ problem: problemOf(rule, severity, report), site: report.site }];
  });
  const suppressions = suppressionsOf(model.parsed);
  const starts = suppressions.length > 0 ? lineStarts(model.parsed.text) : [];
  const used = new Set<Suppression>();
  const heard = onceEach(found).filter(({ problem: { rule, range } }) => {
    const line = suppressions.length > 0 ? positionAt(model.parsed.text, starts, range.start).line : -1;
    const silencing = suppressions.filter((one) => one.rule === rule && one.line === line);
    for (const one of silencing) used.add(one);
    return silencing.length === 0;
  });
  // Whether a suppression of a run's rule silences anything, only a run can tell.
  const idle = suppressions.filter((one) => !used.has(one) && severities[one.rule] !== 'off' && !(one.rule in RUN_RULES));
  return [...finished(heard, model), ...aboutSuppressions(idle, severities)].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || a.rule.localeCompare(b.rule),
  );
};

/** All rules, those about suppressions included, in the order of the reference. */
export const ALL_RULES: readonly Rule[] = [...RULES, unusedSuppression, unknownRule];
