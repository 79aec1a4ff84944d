import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Problem, readSpec } from '../../../server/src/language/index.ts';
import { ALL_RULES } from '../../../server/src/language/problems/index.ts';
import { fixtures, fixturesOf, folders } from './support/fixtures.ts';
import { type Mark, marksOf, placeOf } from './support/marks.ts';

suite('the folders of fixtures', () => {
  // What a run shows no text shows: `test/trainer/watch` has those rules.
  test('are one a rule that a text can break', () => {
    const rules = ALL_RULES.filter(({ group }) => group !== 'runtime').map(({ name }) => name);
    assert.deepEqual(folders, rules.toSorted());
  });

  for (const rule of folders) {
    test(`of ${rule} have two specs with the mistake at least, and two near misses`, () => {
      const mine = fixturesOf(rule);
      assert.ok(mine.filter(({ bad }) => bad).length >= 2, 'two files bad-*.nnspec');
      assert.ok(mine.filter(({ bad }) => !bad).length >= 2, 'two files good-*.nnspec');
    });
  }
});

const describe = (place: string, severity: string, rule: string): string => `${place}: ${severity}[${rule}]`;

/** What the marks demand and what was found, in one form; a mark without a severity takes that of the problem. */
const demanded = (mark: Mark, problems: readonly Problem[], text: string): string => {
  const same = problems.find(({ rule, range }) => rule === mark.rule && placeOf(text, range) === mark.place);
  return describe(mark.place, mark.severity ?? same?.severity ?? 'any', mark.rule);
};

const hasPart = (text: string, mark: Mark, problems: readonly Problem[]): boolean =>
  problems
    .filter(({ rule }) => rule === mark.rule)
    .flatMap((problem) => (mark.related ? problem.related : [problem]))
    .some(({ range, message }) => placeOf(text, range) === mark.place && message.en.includes(mark.text));

/** A fixture is about one rule: infos and hints of others are theirs to tell. */
const matters =
  (about: string, marked: ReadonlySet<string>) =>
  ({ rule, severity }: Problem): boolean =>
    rule === about || marked.has(rule) || severity === 'error' || severity === 'warning';

suite('a spec has the problems of its marks, and beside them no error and no warning:', () => {
  for (const { name, text, imports, around, bad, rule } of fixtures) {
    test(name, () => {
      const marks = marksOf(text);
      const problems = readSpec(text, imports)
        .problems(around)
        .filter(matters(rule, new Set(marks.map((mark) => mark.rule))));
      const found = problems.map((one) => describe(placeOf(text, one.range), one.severity, one.rule));
      const wanted = marks.filter(({ related }) => !related).map((mark) => demanded(mark, problems, text));
      assert.deepEqual(found.toSorted(), wanted.toSorted());
      for (const mark of marks) assert.ok(hasPart(text, mark, problems), `${mark.place}: “${mark.text}”`);
      if (bad) assert.ok(problems.some((one) => one.rule === rule));
      else assert.deepEqual(problems, []);
    });
  }
});
