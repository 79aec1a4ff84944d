import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSpec } from '../../../server/src/language/index.ts';

/** What each layer of the first network applies. */
const activations = (text: string): readonly unknown[] =>
  (readSpec(text).model.networks[0]?.layers ?? []).flatMap(({ config }) => {
    const applied = config?.activation;
    return typeof applied === 'object' && applied !== null && 'name' in applied ? [applied.name] : [];
  });

suite('calls with the same text', () => {
  test('mean what the names mean where they stand', () => {
    const text = `
block one(relu) { Dense(4, activation=relu) }
network {
  Input(shape=[3])
  Dense(4, activation=relu)
  one(tanh)
  Dense(4, activation=relu)
  one(sigmoid)
}`;
    assert.deepEqual(activations(text), ['relu', 'tanh', 'relu', 'sigmoid']);
  });

  test('are each told what they lack, though of a broken one nothing is said', () => {
    const text = 'network {\n  Input(shape=[8, 8, 3])\n  Conv2D(16)3\n  Flatten()\n  Conv2D(16)\n}';
    const missing = readSpec(text).model.findings.filter(({ rule }) => rule === 'missing-argument');
    assert.deepEqual(
      missing.map(({ site }) => site.range.start),
      [text.lastIndexOf('Conv2D')],
    );
  });

  test('have a site and arguments of their own, the calls and words in them too', () => {
    const call = 'Dense(4, activation=relu, kernel_regularizer=l2(0.1), name=none)';
    const text = `network {\n  Input(shape=[3])\n  ${call}\n  ${call}\n}`;
    const { calls } = readSpec(text).model;
    const second = text.lastIndexOf('Dense');
    const site = calls.get(second);
    assert.equal(site?.call.range.start, second);
    for (const { argument, value } of site.arguments) {
      assert.ok(argument.range.start > second);
      if (value?.kind === 'word') assert.ok(value.origin.range.start > second);
      if (value?.kind === 'call') assert.ok(value.site.call.range.start > second);
    }
    assert.ok(calls.has(text.lastIndexOf('l2')) && calls.has(text.lastIndexOf('relu')));
  });

  test('take the inputs that each of them is given', () => {
    const text = 'network {\n  Input(shape=[3])\n  Dense(4)\n  Dense(4)\n  Dense(4)\n}';
    const [network] = readSpec(text).model.networks;
    const kernels = network?.layers.map(({ weights }) => weights?.[0]?.shape);
    assert.deepEqual(kernels, [
      [3, 4],
      [4, 4],
      [4, 4],
    ]);
  });

  test('are of the sizes that their names have where they stand, and use these names', () => {
    const text = `
let units = 3
block one(units) { Dense(units) }
network {
  Input(shape=[3])
  one(4)
  one(5)
  one(4)
  Dense(units)
  repeat 2 as units { Dense(1 + units) }
  Dense(units)
}`;
    const { networks, bindings } = readSpec(text).model;
    const sizes = networks[0]?.layers.map(({ config }) => config?.units);
    assert.deepEqual(sizes, [4, 5, 4, 3, 1, 2, 3]);
    assert.deepEqual(
      bindings.filter(({ name }) => name === 'units').map(({ kind, uses }) => [kind, uses.length]),
      [
        ['let', 2],
        ['parameter', 1],
        ['counter', 1],
      ],
    );
  });

  test('tell a whole number from a fraction of the same value', () => {
    const text = 'block one(n) { Dense(n) }\nnetwork {\n  Input(shape=[3])\n  one(4)\n  one(8 / 2)\n}';
    assert.deepEqual(
      readSpec(text).model.findings.map(({ rule }) => rule),
      ['integer-expected'],
    );
  });
});
