import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSpec, type Spec, SpecEditor } from '../../../server/src/language/index.ts';

const rows = Array.from({ length: 12 }, () => '  Dense(4)\n  Dropout(rate)\n  Activation(relu)\n').join('');
const network = `network {\n  Input(shape=[8])\n${rows}}\n`;
const text = `let rate = 0.5\n${network}`;

const layersOf = ({ model }: Spec) =>
  model.networks.flatMap(({ nodes }) =>
    nodes.map(({ layer: { name, config, weights, site }, index, inputs, outputs, fault }) => ({
      layer: [name, config, weights, site, fault],
      index,
      from: inputs.map(({ node, shape }) => [node?.index, shape]),
      to: outputs.map(({ shape, readers }) => [shape, readers.map((reader) => reader.index)]),
    })),
  );

const bindingsOf = ({ model }: Spec) =>
  model.bindings.toSorted((a, b) => a.range.start - b.range.start).map(({ name, uses }) => [name, uses]);

/** What a text has after an edit, and what it has when it is read at once. */
const bothWays = (...versions: readonly string[]) => {
  const editor = new SpecEditor();
  const read = versions.map((version) => editor.read(version)).at(-1);
  const whole = readSpec(versions.at(-1) ?? '');
  assert.ok(read);
  assert.deepEqual(layersOf(read), layersOf(whole));
  assert.deepEqual(read.problems(), whole.problems());
  assert.deepEqual(bindingsOf(read), bindingsOf(whole));
  return read;
};

const inserted = (before: string, put: string): string => {
  const at = text.lastIndexOf(before);
  return text.slice(0, at) + put + text.slice(at);
};

suite('layers one below the other', () => {
  test('are the same objects after an edit elsewhere', () => {
    const editor = new SpecEditor();
    const [first] = editor.read(text).model.networks;
    const [second] = editor.read(inserted('}', '  Flatten()\n')).model.networks;
    assert.deepEqual(second?.layers.length, (first?.layers.length ?? 0) + 1);
    const before = first?.layers.slice(0, 30) ?? [];
    assert.ok(before.every((layer, index) => layer === second?.layers[index]));
  });

  test('move with the text and count on from a layer put before them', () => {
    bothWays(text, inserted('  Dense(4)\n', '  Dense(5)\n'));
    bothWays(text, text.replace('  Dense(4)', '  Dense(5)'));
    bothWays(text, text.replace('  Dense(4)\n', ''), text);
  });

  test('have other shapes behind another input', () => {
    bothWays(text, text.replace('shape=[8]', 'shape=[2, 8]'));
    bothWays(text, text.replace('shape=[8]', 'shape=["steps", 8]'), text);
  });

  test('follow what the names in them stand for', () => {
    bothWays(text, text.replace('0.5', '0.25'));
    bothWays(text, `${text}let relu = tanh\n`, text);
    bothWays(text, `${text}block Dense(n) { ReLU() }\n`, text);
    bothWays(text, inserted('  Dense(4)\n', '  let rate = 0.1\n'), text);
  });

  test('lose their names to a layer that is given one', () => {
    const taken = bothWays(text, text.replace('  Dense(4)', '  Dense(4, name=dense_3)'));
    assert.ok(taken.model.findings.some(({ rule }) => rule === 'duplicate-layer-name'));
    const later = bothWays(text, inserted('}', '  Dense(4, name=dense_3)\n'));
    assert.ok(later.model.findings.some(({ rule }) => rule === 'duplicate-layer-name'));
  });

  test('carry a mask from the one that makes it', () => {
    bothWays(text, text.replace('shape=[8])', 'shape=[8])\n  Embedding(5, 2, mask_zero=true)'), text);
  });
});
