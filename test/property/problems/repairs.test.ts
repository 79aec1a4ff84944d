import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Fix, type Problem, type Range, readSpec, repair } from '../../../server/src/language/index.ts';
import { tries } from '../tries.ts';
import { altered } from './altered.ts';

const problemsOf = (text: string): readonly Problem[] => readSpec(text).problems();
const commentsOf = (text: string): readonly string[] => readSpec(text).model.parsed.comments.map((comment) => comment.text);
/** The same texts in each `npm test`; others with `--runs`, which looks for what is still unknown. */
const start = process.env.NNSPEC_RUNS === undefined ? { seed: 2_026 } : {};

/** How often the same is said, wherever. */
const count = (problems: readonly Problem[], { rule, message }: Problem): number =>
  problems.filter((one) => one.rule === rule && one.message.en === message.en).length;
const errors = (problems: readonly Problem[]): number => problems.filter(({ severity }) => severity === 'error').length;

const apply = (text: string, { edits }: Fix): string =>
  edits
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce((all, { range, text: inserted }) => all.slice(0, range.start) + inserted + all.slice(range.end), text);

/** Rules whose fix leaves a hole for the author to fill in. */
const holes: ReadonlySet<string> = new Set(['missing-argument', 'missing-input-shape']);
/** Rules whose fix uses what is written: the likeliest layer or name may want other arguments, a number without its quotes or its point be out of range. */
const asWritten: ReadonlySet<string> = new Set(['unknown-layer', 'unknown-name', 'invalid-argument-type', 'integer-expected']);
/** Rules that speak of comments, and whose fixes take them out. */
const ofComments: ReadonlySet<string> = new Set(['unknown-rule', 'unused-suppression']);

/** Where what a fix inserts stands in the repaired text. */
const inserted = ({ edits }: Fix): readonly Range[] => {
  let moved = 0;
  return edits
    .toSorted((a, b) => a.range.start - b.range.start)
    .map(({ range, text }) => {
      const start = range.start + moved;
      moved += text.length - (range.end - range.start);
      return { start, end: start + text.length };
    });
};

interface Offer {
  readonly problem: Problem;
  readonly fix: Fix;
}

/**
 * The errors that a fix brings: any, or, where the problem itself was an error and hid what follows from it, those in what
 * the fix inserts.
 */
const brought = ({ problem, fix }: Offer, before: readonly Problem[], after: readonly Problem[]): readonly string[] => {
  const ofRule = (problems: readonly Problem[], rule: string) => problems.filter((one) => one.rule === rule).length;
  const fresh = after.filter(({ severity, rule }) => severity === 'error' && ofRule(after, rule) > ofRule(before, rule));
  const hid = problem.severity === 'error';
  const places = inserted(fix);
  const guilty = fresh.filter(
    ({ range }) => !hid || places.some(({ start, end }) => range.start >= start && range.end <= end && start < end),
  );
  return guilty.map(({ rule, message }) => `${rule}: ${message.en}`);
};

suite('a fix of an altered spec', () => {
  test('takes its own problem away, brings no error, and keeps every comment', () => {
    fc.assert(
      fc.property(altered, fc.nat(), (text, which) => {
        const before = problemsOf(text);
        const offered = before.flatMap((problem) => problem.fixes.map((fix) => ({ problem, fix })));
        const one = offered[which % Math.max(1, offered.length)];
        if (!one) return;
        const { rule } = one.problem;
        const repaired = apply(text, one.fix);
        const after = problemsOf(repaired);
        const said = `${rule}, “${one.fix.title.en}”:\n${text}\nbecomes\n${repaired}`;
        if (!ofComments.has(rule)) assert.deepEqual(commentsOf(repaired), commentsOf(text), said);
        if (holes.has(rule)) return;
        // Of two lets of one name the other is unused then.
        const doubled = rule === 'unused-name' && before.some((other) => other.rule === 'duplicate-name');
        assert.ok(doubled || count(after, one.problem) < count(before, one.problem), said);
        if (!asWritten.has(rule)) assert.deepEqual(brought(one, before, after), [], said);
      }),
      { numRuns: tries(2_000), ...start },
    );
  });
});

suite('all safe fixes of an altered spec', () => {
  test('come to an end, after which nothing is left to repair', () => {
    fc.assert(
      fc.property(altered, (text) => {
        const once = repair(text, problemsOf, { unsafe: false });
        assert.ok(errors(problemsOf(once.text)) <= errors(problemsOf(text)));
        assert.deepEqual(repair(once.text, problemsOf, { unsafe: false }), { text: once.text, count: 0 });
      }),
      { numRuns: tries(300), ...start },
    );
  });
});
