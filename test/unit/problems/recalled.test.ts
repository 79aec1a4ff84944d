import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSpec, SpecEditor } from '../../../server/src/language/index.ts';
import type { CheckOptions } from '../../../server/src/language/service.ts';
import type { DataFacts } from '../../../server/src/protocol/index.ts';

/** What was said of the parts of a text is said again while they and what is known around them stay the same. */

const experiment = (i: number) => `
network net_${i} { Input(shape=[8]) Dense(8) BatchNormalization() Dense(2, activation=softmax) }
data set_${i} {
  source = csv("a.csv")
  target = "x"
}
train run_${i} {
  network = net_${i}
  data = set_${i}
  loss = categorical_crossentropy
}
`;

const text = experiment(1) + experiment(2);

/** The problems of one version after the other, each as it is when the text is read at once. */
const problems = (...versions: readonly (readonly [string, CheckOptions?])[]) => {
  const editor = new SpecEditor();
  return versions.map(([version, options]) => {
    const edited = editor.read(version).problems(options);
    assert.deepEqual(edited, readSpec(version).problems(options));
    return edited.map(({ rule, severity }) => `${rule} ${severity}`);
  });
};

suite('what was said of an earlier version', () => {
  test('is said of the lines where the text stands now', () => {
    const [first, ...others] = problems([text], [`\n\n${text}`], [text.replace('Dense(8)', 'Dense(\n8)')], [text]);
    assert.ok((first?.length ?? 0) >= 4, String(first));
    for (const one of others) assert.deepEqual(one, first);
  });

  test('is looked at anew when more is known of the data', () => {
    const preset = { inputs: [], target: [] };
    const empty: DataFacts = { file: 'a.csv', rows: 3, scanned: 3, columns: [], preset, groups: [], duplicates: null };
    const facts = { facts: () => empty };
    const [none, few] = problems([text], [text, facts], [text, facts], [text]);
    assert.notDeepEqual(none, few);
  });

  test('follows the files that come and go', () => {
    const missing: CheckOptions = { found: () => ({ kind: 'missing', at: 'a.csv' }) };
    const found: CheckOptions = { found: () => ({ kind: 'found' }) };
    const [before, between, after] = problems([text, found], [text, missing], [text, found]);
    assert.equal(between?.filter((one) => one.startsWith('file-not-found')).length, 2);
    assert.deepEqual(before, after);
  });

  test('takes the severity that is wanted now', () => {
    const rules = { 'bias-before-batch-norm': 'error' } as const;
    const [plain, loud, off] = problems([text], [text, { rules }], [text, { rules: { 'bias-before-batch-norm': 'off' } }]);
    assert.ok(plain?.includes('bias-before-batch-norm info'), String(plain));
    assert.equal(loud?.filter((one) => one === 'bias-before-batch-norm error').length, 2);
    assert.ok(!off?.some((one) => one.startsWith('bias-before-batch-norm')));
  });

  test('is silenced by a comment, and told again without it', () => {
    const silenced = text.replace('\nnetwork net_2', '\n# nnspec-ignore bias-before-batch-norm\nnetwork net_2');
    const [before, between, after] = problems([text], [silenced], [text]);
    assert.notDeepEqual(before, between);
    assert.deepEqual(before, after);
  });

  test('offers no name that was given to something since', () => {
    const shadowed = `let tanh = 4\nblock b() { Dense(tanh) }\n${text}`;
    problems([shadowed], [`${shadowed}let own_tanh = 3\n`], [shadowed]);
  });

  test('changes with an old name anywhere, which tells of an earlier Keras', () => {
    const old = `${text}let unused = 3\nnetwork old { Input(shape=[4]) BatchNormalization(mode=0) Dense(output_dim=2) }\n`;
    problems([text], [old], [text]);
  });
});
