import type { Edit, Fix, Problem } from './problem.ts';

/** Which repairs to make. */
export interface Wanted {
  /** Also those that change what is trained. */
  readonly unsafe: boolean;
  /** Of one rule alone. */
  readonly rule?: string;
}

/** A text after its repairs, and how many were made. */
export interface Repaired {
  readonly text: string;
  readonly count: number;
}

/** Repairs of repairs come to an end; a cycle of two rules that undo each other would not. */
const ROUNDS = 100;

/** A text after edits that do not overlap. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.range.start - a.range.start || b.range.end - a.range.end)
    .reduce((all, { range, text: inserted }) => all.slice(0, range.start) + inserted + all.slice(range.end), text);

const overlap = (a: Edit, b: Edit): boolean => {
  if (a.range.start === a.range.end && b.range.start === b.range.end) return a.range.start === b.range.start;
  return a.range.start < b.range.end && b.range.start < a.range.end;
};

/** What tells a repair from others, wherever it has moved to meanwhile. */
const keyOf = ({ rule, message }: Problem, { title }: Fix): string => `${rule}\n${message.en}\n${title.en}`;

interface Chosen {
  readonly key: string;
  readonly fix: Fix;
}

/** The likelier repair of each problem, as far as they can be made together. */
const chosen = (problems: readonly Problem[], { unsafe, rule }: Wanted, failed: ReadonlySet<string>): readonly Chosen[] => {
  const made: Chosen[] = [];
  for (const problem of problems) {
    if (rule !== undefined && problem.rule !== rule) continue;
    const fix = problem.fixes.find((one) => (unsafe || one.safe) && one.edits.length > 0 && !failed.has(keyOf(problem, one)));
    const clashes = fix?.edits.some((edit) => made.some((other) => other.fix.edits.some((one) => overlap(edit, one))));
    if (fix && !clashes) made.push({ key: keyOf(problem, fix), fix });
  }
  return made;
};

/** The edits that repair every problem of a rule at once, as far as they do not overlap. */
export const fixesTogether = (problems: readonly Problem[], rule: string): readonly Edit[] =>
  chosen(problems, { unsafe: true, rule }, new Set()).flatMap(({ fix }) => fix.edits);

const errors = (problems: readonly Problem[]): number => problems.filter(({ severity }) => severity === 'error').length;

/** The edits of all repairs that leave the meaning as it was, as far as they do not overlap. */
export const safeFixes = (problems: readonly Problem[]): readonly Edit[] =>
  chosen(problems, { unsafe: false }, new Set()).flatMap(({ fix }) => fix.edits);

/**
 * Makes the repairs of a text, and those that they bring to light, until none is left. A repair after which there would be
 * more errors is not made.
 *
 * @param read the problems of a text
 */
export function repair(text: string, read: (text: string) => readonly Problem[], wanted: Wanted): Repaired {
  const failed = new Set<string>();
  const seen = new Set([text]);
  let current = { text, problems: read(text) };
  let count = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const all = chosen(current.problems, wanted, failed);
    const made = [all, ...all.map((one) => [one])].find((some) => {
      const next = edited(
        current.text,
        some.flatMap(({ fix }) => fix.edits),
      );
      const problems = some.length > 0 && !seen.has(next) ? read(next) : undefined;
      const better = problems !== undefined && errors(problems) <= errors(current.problems);
      if (better) {
        current = { text: next, problems };
        seen.add(next);
      } else if (some.length === 1) failed.add(some[0]?.key ?? '');
      return better;
    });
    if (!made) return { text: current.text, count };
    count += made.length;
  }
  return { text: current.text, count };
}
