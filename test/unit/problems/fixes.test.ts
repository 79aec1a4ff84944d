import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type CheckOptions, type Fix, type Imports, type Problem, readSpec } from '../../../server/src/language/index.ts';
import { fixtures } from './support/fixtures.ts';

/** Rules whose fix leaves a hole for the author to fill in: it takes away its own problem, or only begins to. */
const holes: ReadonlySet<string> = new Set(['missing-argument', 'missing-input-shape']);

/** Rules that speak of comments, and whose fixes take them out. */
const ofComments: ReadonlySet<string> = new Set(['unknown-rule', 'unused-suppression']);

const apply = (text: string, { edits }: Fix): string =>
  edits
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce((all, { range, text: inserted }) => all.slice(0, range.start) + inserted + all.slice(range.end), text);

const problemsOf = (text: string, imports?: Imports, around?: CheckOptions): readonly Problem[] =>
  readSpec(text, imports).problems(around);
const commentsOf = (text: string): readonly string[] => readSpec(text).model.parsed.comments.map((comment) => comment.text);
const count = (problems: readonly Problem[], rule: string): number => problems.filter((one) => one.rule === rule).length;
const errors = (problems: readonly Problem[]): readonly string[] =>
  problems.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : [])).toSorted();

interface Case {
  readonly fixture: string;
  readonly text: string;
  readonly imports: Imports;
  readonly around: CheckOptions;
  readonly problem: Problem;
  readonly fix: Fix;
}

const cases: readonly Case[] = fixtures.flatMap(({ name, text, imports, around, rule, bad }) =>
  problemsOf(text, imports, around).flatMap((problem) =>
    bad && problem.rule === rule ? problem.fixes.map((fix) => ({ fixture: name, text, imports, around, problem, fix })) : [],
  ),
);

const marked = ({ text, problem: { range } }: Case): string => text.slice(range.start, range.end).split('\n')[0] ?? '';

suite('a fix', () => {
  for (const one of cases) {
    const { fixture, text, imports, around, problem, fix } = one;
    test(`of ${fixture}, “${fix.title.en}” on ${marked(one)}, repairs that and nothing else`, () => {
      const before = problemsOf(text, imports, around);
      const repaired = apply(text, fix);
      const after = problemsOf(repaired, imports, around);
      assert.notEqual(repaired, text);
      if (!ofComments.has(problem.rule)) assert.deepEqual(commentsOf(repaired), commentsOf(text));
      if (holes.has(problem.rule)) return;
      assert.ok(count(after, problem.rule) < count(before, problem.rule), repaired);
      for (const rule of new Set(errors(after))) assert.ok(count(after, rule) <= count(before, rule), `${rule} in\n${repaired}`);
    });

    test(`of ${fixture}, “${fix.title.en}” on ${marked(one)}, edits places that do not overlap`, () => {
      const sorted = fix.edits.toSorted((a, b) => a.range.start - b.range.start);
      for (const [index, { range }] of sorted.entries()) {
        assert.ok(range.start <= range.end && range.end <= text.length);
        assert.ok(range.end <= (sorted[index + 1]?.range.start ?? text.length));
      }
    });
  }
});

/** Applies the first safe fix until there is none. */
const settle = (text: string, imports?: Imports, around?: CheckOptions): { readonly text: string; readonly rounds: number } => {
  let current = text;
  for (let rounds = 0; rounds < 50; rounds++) {
    const fix = problemsOf(current, imports, around)
      .flatMap(({ fixes }) => fixes)
      .find(({ safe }) => safe);
    if (!fix) return { text: current, rounds };
    current = apply(current, fix);
  }
  return { text: current, rounds: 50 };
};

suite('the safe fixes of a spec', () => {
  for (const { name, text, imports, around } of fixtures.filter(({ bad }) => bad)) {
    test(`${name} come to an end, one after the other`, () => {
      const { rounds, text: settled } = settle(text, imports, around);
      assert.ok(rounds < 50, settled);
    });
  }

  test('modernise an old Keras program altogether', () => {
    const { text } = settle(`network {
  LSTM(8, W_regularizer=l1l2(l2=0.01), batch_input_shape=[32, 24, 1])
  Dense(output_dim=1, init="he_normal")
}

train {
  optimizer = SGD(lr=0.01, decay=1e-4)    # slow
  loss      = mse
  nb_epoch  = 3
}
`);
    assert.equal(
      text,
      `network {
  Input(batch_shape=[32, 24, 1])
  LSTM(8, kernel_regularizer=l1_l2(l2=0.01))
  Dense(units=1, kernel_initializer="he_normal")
}

train {
  optimizer = SGD(learning_rate=InverseTimeDecay(0.01, decay_steps=1, decay_rate=1e-4))    # slow
  loss      = mse
  epochs  = 3
}
`,
    );
  });
});
