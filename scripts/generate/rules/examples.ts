import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Fix, type Problem, readSpec, type Severity } from '../../../server/src/language/index.ts';
import { ImportedFiles } from '../../../server/src/lsp/imported-files.ts';
import { around, lookBeside } from '../../lib/fixture-data.ts';
import { at } from '../../lib/paths.ts';

/** Specs that the tests keep for each rule: those that have the mistake, and near misses. */
const FOLDER = at('test/fixtures/rules');

/** A line that tells the tests what is found above it. */
const MARK = /^\s*#\s*<?[\^~]+(\.\.\.)?\s+\S+?:\s.+$/;

/** A page shows an example that is read in a minute. */
const MAX_LETTERS = 1_200;

/** A spec with the mistake. */
export interface Mistake {
  readonly text: string;
  readonly problem: Problem;
  /** The spec after the first repair, where that leaves nothing of the mistake. */
  readonly repaired: string | undefined;
}

/** What the fixtures show of a rule. */
export interface Examples {
  readonly mistake: Mistake | undefined;
  /** A near miss, which is fine. */
  readonly fine: string | undefined;
  /** How many fixtures have the mistake, and how many do not. */
  readonly bad: number;
  readonly good: number;
  /** Whether a repair is offered for one of them. */
  readonly hasFix: boolean;
  readonly severities: readonly Severity[];
}

const withoutMarks = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !MARK.test(line))
    .join('\n');

/** A fixture: without its marks, and where it lies, from where it may import. */
interface Spec {
  readonly text: string;
  readonly file: string;
}

const specsOf = (rule: string, kind: 'bad' | 'good'): readonly Spec[] => {
  const folder = join(FOLDER, rule);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.startsWith(`${kind}-`));
  return files
    .sort()
    .map((name) => join(folder, name))
    .map((file) => ({ text: withoutMarks(readFileSync(file, 'utf8')), file }));
};

const shortestFirst = (specs: readonly Spec[]): readonly Spec[] =>
  specs.filter(({ text }) => text.length <= MAX_LETTERS).toSorted((a, b) => a.text.length - b.text.length);

const imported = new ImportedFiles();

await lookBeside(readdirSync(FOLDER).map((rule) => join(FOLDER, rule)));

const problemsOf = ({ text, file }: Spec): readonly Problem[] =>
  readSpec(text, imported.importsOf(file, { root: dirname(file), trusted: true, open: () => undefined })).problems(around(file));

const problemsIn = (spec: Spec, rule: string): readonly Problem[] => problemsOf(spec).filter((problem) => problem.rule === rule);

const repair = (text: string, { edits }: Fix): string =>
  edits
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce((all, { range, text: wanted }) => all.slice(0, range.start) + wanted + all.slice(range.end), text);

/** Whether nothing is wrong with a text, as far as this rule is concerned: infos and hints of others are theirs to tell. */
const isFine = (spec: Spec, about: string): boolean =>
  problemsOf(spec).every(({ rule, severity }) => rule !== about && severity !== 'error' && severity !== 'warning');

const repairedOf = ({ text, file }: Spec, problem: Problem): string | undefined => {
  const [fix] = problem.fixes;
  if (fix === undefined) return undefined;
  const repaired = repair(text, fix);
  return isFine({ text: repaired, file }, problem.rule) ? repaired : undefined;
};

const mistakeOf = (spec: Spec, rule: string): Mistake | undefined => {
  const [problem] = problemsIn(spec, rule);
  return problem && { text: spec.text, problem, repaired: repairedOf(spec, problem) };
};

/** A spec whose training can show whatever a run shows. */
const TRAINED = readSpec(`network {
  Dense(8, activation=relu, kernel_initializer=zeros, input_shape=[4])
  Dense(1)
}
data { source = csv("numbers.csv") }
train { optimizer = SGD(0.01) loss = mse epochs = 20 }
`);

/** Whether a repair is offered for what a run shows, on any line. */
const isRepairedAfterRun = (rule: string): boolean =>
  TRAINED.text.split('\n').some((_, line) => TRAINED.runFixes(rule, line).length > 0);

const known = new Map<string, Examples>();

/** The examples of a rule, read once; one whose repair leaves nothing to say goes before, a short one before a long one. */
export const examplesOf = (rule: string): Examples => {
  const found = known.get(rule) ?? readExamples(rule);
  known.set(rule, found);
  return found;
};

const readExamples = (rule: string): Examples => {
  const [bad, good] = [specsOf(rule, 'bad'), specsOf(rule, 'good')];
  const found = bad.flatMap((spec) => problemsIn(spec, rule));
  const mistakes = shortestFirst(bad).flatMap((spec) => mistakeOf(spec, rule) ?? []);
  const mistake = mistakes.find(({ repaired }) => repaired !== undefined) ?? mistakes[0];
  return {
    mistake,
    fine: shortestFirst(good).find(({ text }) => text !== mistake?.repaired)?.text,
    bad: bad.length,
    good: good.length,
    hasFix: found.some(({ fixes }) => fixes.length > 0) || isRepairedAfterRun(rule),
    severities: [...new Set(found.map(({ severity }) => severity))],
  };
};
