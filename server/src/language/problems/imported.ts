import type { Elsewhere, ImportedFindings, Model, Site } from '../semantics/model.ts';
import type { Range } from '../syntax/ast.ts';
import { Context } from './context.ts';
import type { Related } from './problem.ts';
import { type Report, type Rule, words } from './rule.ts';

/** What stands in an imported file is told here, where it is used: nothing there can be repaired from here. */

const writtenThere = ({ file, range }: Elsewhere): Related => ({
  range,
  file,
  message: words('written in this imported file', 'écrit dans ce fichier importé'),
});

const keyOf = ({ start, end }: Range): string => `${start} ${end}`;

/** The calls of imported blocks and the names of imported networks, each with the first place there that it stands for. */
const borrowedPlaces = ({ networks, train, parsed }: Model): ReadonlyMap<string, Elsewhere> => {
  if (parsed.file.imports.length === 0) return new Map();
  const all = new Set([...networks, ...train.flatMap(({ network }) => network ?? [])]);
  const places = new Map<string, Elsewhere>();
  for (const { nodes, inputs } of all)
    for (const { site } of [...nodes, ...inputs])
      if (site.elsewhere && !places.has(keyOf(site.range))) places.set(keyOf(site.range), site.elsewhere);
  return places;
};

/** Rids the reports about what an imported file wrote of their fixes, which are edits of this one. */
export const withoutForeignFixes = (model: Model): ((report: Report) => Report) => {
  const places = borrowedPlaces(model);
  if (places.size === 0) return (report) => report;
  return (report) => {
    const there = report.site.elsewhere ?? places.get(keyOf(report.site.range));
    return there ? { ...report, fixes: [], related: [...(report.related ?? []), writtenThere(there)] } : report;
  };
};

/** The imported file by itself: its text and what was found in it. */
const modelOf = ({ parsed, findings }: ImportedFindings): Model => ({
  parsed,
  findings,
  networks: [],
  data: [],
  train: [],
  search: [],
  bindings: [],
  references: new Map(),
  calls: new Map(),
  imported: [],
  islands: [],
});

/** The same report at the use that led into the imported file. */
const told = (report: Report, file: string): Report => {
  const { trail, range } = report.site;
  const last = trail.findLastIndex((step) => step.file === undefined);
  const here: Site = { range: trail[last]?.range ?? { start: 0, end: 0 }, trail: trail.slice(0, Math.max(last, 0)) };
  return { ...report, site: here, fixes: [], related: [writtenThere({ file, range })] };
};

/** Errors in imported files that only their use here brings about, or that make it wrong. */
export const importedReports = (rule: Rule, { imported }: Model): readonly Report[] =>
  imported.flatMap((one) =>
    [...(rule.check?.(new Context(modelOf(one))) ?? [])]
      .filter(({ severity }) => (severity ?? rule.severity) === 'error')
      .map((report) => told(report, one.file)),
  );
