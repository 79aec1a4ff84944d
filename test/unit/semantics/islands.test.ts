import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSpec, type Spec, SpecEditor } from '../../../server/src/language/index.ts';

const experiment = (i: number, layers = 'Dense(units_1)') => `
let units_${i} = 4
block part_${i}() { Dense(units_${i}) }
network net_${i} { Input(shape=[8]) part_${i}() ${layers.replaceAll('_1', `_${i}`)} }
data set_${i} {
  source = csv("a.csv")
  target = "x"
}
train run_${i} {
  network = net_${i}
  data = set_${i}
  loss = mse
}
`;

const text = experiment(1) + experiment(2);

const networksOf = ({ model }: Spec) => model.networks;

/** The networks of the versions of a text, and those of another text that it becomes. */
const before = (first: string, second: string) => {
  const editor = new SpecEditor();
  const networks = networksOf(editor.read(first));
  const spec = editor.read(second);
  assert.deepEqual(spec.problems(), readSpec(second).problems());
  return { networks, after: networksOf(spec), spec };
};

suite('declarations that name one another', () => {
  test('are not read again when others are edited, and move with the text', () => {
    const { networks, after } = before(text, text.replace('units_1 = 4', 'units_1 = 40'));
    assert.notEqual(after[0], networks[0]);
    assert.equal(after[1], networks[1]);
    assert.equal(after[0]?.outputs[0]?.tensor.shape?.[1], 40);
  });

  test('are read again when one of them is', () => {
    const { after } = before(text, text.replace('units_2 = 4', 'units_2 = 40'));
    assert.equal(after[1]?.outputs[0]?.tensor.shape?.[1], 40);
  });

  test('are read again once another names one of them, or has the same name', () => {
    const named = before(text, text.replace('part_1()', 'part_2()'));
    assert.notEqual(named.after[1], named.networks[1]);
    const doubled = before(text, `${text}let units_2 = 9\n`);
    assert.equal(doubled.spec.problems().filter(({ rule }) => rule === 'duplicate-name').length, 1);
  });

  test('are joined by a name in a string, however it is written', () => {
    const quoted = before(text, text.replace('network = net_1', 'network = "net_2"'));
    assert.equal(quoted.spec.model.train[0]?.network, quoted.after[1]);
    const escaped = before(text, text.replace('network = net_1', 'network = "net\\u{5F}2"'));
    assert.equal(escaped.spec.model.train[0]?.network, escaped.after[1]);
  });

  test('are known by name, and found by hover, though they were not read again', () => {
    const { spec } = before(text, text.replace('units_1 = 4', 'units_1 = 40'));
    const at = spec.text.lastIndexOf('part_2()');
    assert.equal(spec.model.references.get(at)?.name, 'part_2');
    assert.equal(spec.model.calls.get(at)?.call.range.start, at);
    assert.match(JSON.stringify(spec.hover(at, 'en')), /part_2/);
  });

  test('count among the layers that a file may have, in the order of the text', () => {
    const large = (i: number, rounds: number) => experiment(i, `repeat ${rounds} { Dropout(0.1) }`);
    const half = large(1, 60_000) + large(2, 10);
    const { spec } = before(half, large(1, 60_000) + large(2, 60_000));
    assert.deepEqual(
      spec.model.networks.map(({ layers }) => layers.length),
      readSpec(spec.text).model.networks.map(({ layers }) => layers.length),
    );
    assert.equal(spec.model.findings.length, 1);
  });
});
