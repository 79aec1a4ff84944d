import type { Random } from '../../../../scripts/oracle/networks/random.ts';
import { type Imports, lineStarts, type Problem, parse, positionAt, readSpec } from '../../../../server/src/language/index.ts';
import { cleanSpec } from './clean/families.ts';
import type { Draft, Line } from './draft.ts';
import type { Mistake } from './mistake.ts';

/** A problem with its line, from 0. */
export type Told = Problem & { readonly line: number };

const SPEC = 'spec.nnspec';

const importsOf = ({ files }: Draft, text: string): Imports => ({
  file: SPEC,
  resolve: (path) => {
    const found = path.endsWith(SPEC) ? text : files[path];
    const file = path.endsWith(SPEC) ? SPEC : path;
    return found === undefined ? { kind: 'refused', reason: 'missing' } : { kind: 'file', file, parsed: parse(found) };
  },
});

/** Everything that is said of a draft. */
export const check = (draft: Draft): readonly Told[] => {
  const text = draft.lines.map((line) => line.text).join('\n');
  const starts = lineStarts(text);
  const { facts, found } = draft;
  return readSpec(text, importsOf(draft, text))
    .problems({ facts: () => facts, found: () => found })
    .map((problem) => ({ ...problem, line: positionAt(text, starts, problem.range.start).line }));
};

/** A mistake in a clean spec. */
export interface Planted {
  readonly mistake: Mistake;
  readonly clean: Draft;
  readonly draft: Draft;
  readonly guilty: Line;
}

/** A mistake may want what only some specs of its family have. */
const ATTEMPTS = 60;

const cleanDraft = (mistake: Mistake, random: Random): Draft => {
  const { lines, facts, files = {} } = cleanSpec(random.pick(...mistake.in), random);
  return { lines: lines.map((text, from) => ({ text, from })), guilty: undefined, facts, found: undefined, files };
};

/** Makes a mistake in a random clean spec; `undefined` when no spec of its families has a place for it. */
export const plant = (mistake: Mistake, random: Random): Planted | undefined => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const clean = cleanDraft(mistake, random);
    const draft = mistake.by.reduce<Draft | undefined>((now, change) => now && change(now, random), clean);
    if (draft?.guilty) return { mistake, clean, draft, guilty: draft.guilty };
  }
  return undefined;
};

/** Problems by rule and line of the clean spec, without those on lines that the alteration touched. */
const elsewhere = (told: readonly Told[], lines: readonly Line[], touched: ReadonlySet<number | undefined>): readonly string[] =>
  told
    .map(({ rule, line }) => ({ rule, from: lines[line]?.from }))
    .filter(({ from }) => from !== undefined && !touched.has(from))
    .map(({ rule, from }) => `${rule} at line ${(from ?? 0) + 1}`);

/** Those of the first list that the second has not, each as often as it is missing. */
const without = (all: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** What became of a mistake. */
export interface Outcome {
  /** Whether its rule reports it on its line. */
  readonly reported: boolean;
  /** What else came or went on lines that were not touched, but for what follows from the mistake. */
  readonly strays: readonly string[];
  /** Errors and warnings of the clean spec. */
  readonly unclean: readonly string[];
}

/** The lines that an alteration touched, by their number in the clean spec. */
const touchedBy = ({ clean, draft }: Planted): ReadonlySet<number | undefined> => {
  const kept = new Set(
    draft.lines.filter(({ text, from }) => from !== undefined && clean.lines[from]?.text === text).map(({ from }) => from),
  );
  return new Set(clean.lines.map(({ from }) => from).filter((from) => !kept.has(from)));
};

/** Checks a spec before and after a mistake was made in it. */
export const outcomeOf = (planted: Planted): Outcome => {
  const { mistake, clean, draft, guilty } = planted;
  const [before, after] = [check(clean), check(draft)];
  const touched = touchedBy(planted);
  const follows = new Set(mistake.follows);
  const isMeant = ({ rule, line }: Told): boolean => rule === mistake.rule && draft.lines[line] === guilty;
  const others = after.filter((one) => !isMeant(one));
  const rest = (told: readonly Told[], lines: readonly Line[]) =>
    elsewhere(
      told.filter(({ rule }) => !follows.has(rule)),
      lines,
      touched,
    );
  const [was, is] = [rest(before, clean.lines), rest(others, draft.lines)];
  return {
    reported: after.some(isMeant),
    strays: [...without(is, was).map((one) => `+ ${one}`), ...without(was, is).map((one) => `− ${one}`)],
    unclean: before.flatMap(({ rule, severity, line }) =>
      severity === 'error' || severity === 'warning' ? [`${rule} at line ${line + 1}`] : [],
    ),
  };
};

/** A text to be read by people, the line to blame marked. */
export const shown = ({ draft, guilty }: Planted): string =>
  draft.lines.map((line) => `${line === guilty ? '>' : ' '} ${line.text}`).join('\n');
