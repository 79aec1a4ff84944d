import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSpec, type Severities } from '../../../server/src/language/index.ts';
import { ALL_RULES } from '../../../server/src/language/problems/index.ts';

const body = (...lines: readonly string[]): string => `network {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

/** The problems of a network with these lines, as `severity rule «text»`. */
const found = (lines: readonly string[], rules: Severities = {}): readonly string[] => {
  const text = body(...lines);
  return readSpec(text)
    .problems({ rules })
    .map(({ rule, severity, range }) => `${severity} ${rule} «${text.slice(range.start, range.end)}»`);
};

const empty = 'Dense(0, input_shape=[4])';

suite('a comment `# nnspec-ignore rule: reason`', () => {
  test('silences the rule on the next line', () => {
    assert.deepEqual(found(['# nnspec-ignore invalid-size: to be filled in', empty]), []);
  });

  test('needs no reason', () => {
    assert.deepEqual(found(['# nnspec-ignore invalid-size', empty]), []);
  });

  test('may follow more than one sign and no space', () => {
    assert.deepEqual(found(['##nnspec-ignore invalid-size', empty]), []);
  });

  test('silences no other rule, and is then reported itself', () => {
    assert.deepEqual(found(['# nnspec-ignore invalid-rate', empty]), [
      'warning unused-suppression «# nnspec-ignore invalid-rate»',
      'error invalid-size «0»',
    ]);
  });

  test('silences no other line', () => {
    assert.deepEqual(found(['# nnspec-ignore invalid-size', 'Input(shape=[4])', 'Dense(0)']), [
      'warning unused-suppression «# nnspec-ignore invalid-size»',
      'error invalid-size «0»',
    ]);
  });

  test('at the end of a line says nothing of that line', () => {
    assert.deepEqual(found([`${empty}  # nnspec-ignore invalid-size`]), [
      'error invalid-size «0»',
      'warning unused-suppression «# nnspec-ignore invalid-size»',
    ]);
  });

  test('may stand with others above one line, each for its own rule', () => {
    const two = [
      '# nnspec-ignore unknown-argument: ours',
      '# nnspec-ignore invalid-size: later',
      'Dense(0, of=3, input_shape=[4])',
    ];
    assert.deepEqual(found(two), []);
  });

  test('may have plain comments between it and its line', () => {
    assert.deepEqual(found(['# nnspec-ignore invalid-size: later', '# the hidden layer', empty]), []);
  });

  test('silences every problem of the rule on its line', () => {
    const line = 'Conv2D(0, 0, input_shape=[9, 9, 1])';
    assert.equal(found([line]).length, 2);
    assert.deepEqual(found(['# nnspec-ignore invalid-size', line]), []);
  });

  test('silences a rule at the line where the problem begins, not where it ends', () => {
    const [open, close] = ['Dense(8, kernel_regularizer=l2(', '  -1), input_shape=[4])'];
    assert.deepEqual(found([open, '# nnspec-ignore invalid-regularizer', close]), []);
    assert.equal(found(['# nnspec-ignore invalid-regularizer', open, close]).length, 2);
  });

  test('is no suppression inside a string', () => {
    assert.equal(found(['Dense(1, name="# nnspec-ignore invalid-size", input_shape=[4])', 'Dense(0)']).length, 2);
  });

  test('that names no rule offers the closest, and itself to be removed', () => {
    const text = body('# nnspec-ignore invalid-sise: later', empty);
    const problem = readSpec(text)
      .problems()
      .find(({ rule }) => rule === 'unknown-rule');
    const edits = problem?.fixes.map(({ edits: [edit] }) => edit && [text.slice(edit.range.start, edit.range.end), edit.text]);
    assert.deepEqual(edits?.at(0), ['invalid-sise', 'invalid-size']);
    assert.deepEqual(edits?.at(-1), ['# nnspec-ignore invalid-sise: later', '']);
  });

  test('lies above CRLF lines too', () => {
    const text = body('# nnspec-ignore invalid-size', empty).replaceAll('\n', '\r\n');
    assert.deepEqual(readSpec(text).problems(), []);
  });
});

suite('severities of settings', () => {
  test('take the place of the rule’s own', () => {
    assert.deepEqual(found([empty], { 'invalid-size': 'hint' }), ['hint invalid-size «0»']);
  });

  test('hold for all cases of a rule', () => {
    const text = `${body('Dense(1, input_shape=[4])')}train { loss = mse optimizer = SGD(0.1, momentum=0.9) }\n`;
    const severity = (rules: Severities) =>
      readSpec(text)
        .problems({ rules })
        .flatMap((one) => (one.rule === 'large-effective-step' ? [one.severity] : []));
    assert.deepEqual(severity({}), ['warning']);
    assert.deepEqual(severity({ 'large-effective-step': 'error' }), ['error']);
  });

  test('silence with `off`', () => {
    assert.deepEqual(found([empty], { 'invalid-size': 'off' }), []);
  });

  test('leave a suppression of a rule that is off alone', () => {
    assert.deepEqual(found(['# nnspec-ignore invalid-size', 'Dense(8, input_shape=[4])'], { 'invalid-size': 'off' }), []);
  });

  test('hold for the rules about suppressions too', () => {
    const lines = ['# nnspec-ignore invalid-size', '# nnspec-ignore foo', 'Dense(8, input_shape=[4])'];
    assert.deepEqual(found(lines, { 'unused-suppression': 'error', 'unknown-rule': 'off' }), [
      'error unused-suppression «# nnspec-ignore invalid-size»',
    ]);
  });

  test('of names that are no rule change nothing', () => {
    assert.deepEqual(found([empty], { nothing: 'off', 'Invalid-Size': 'off' }), ['error invalid-size «0»']);
  });

  test('can be set for every rule at once', () => {
    const off: Severities = Object.fromEntries(ALL_RULES.map(({ name }) => [name, 'off' as const]));
    assert.deepEqual(found(['# nnspec-ignore foo', 'Dens(0)', 'a ->'], off), []);
  });
});
