import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Imports, parse, readSpec, type Spec, SpecEditor } from '../../server/src/language/index.ts';
import { mutated, scraps, source } from './problems/texts.ts';
import { broken, soup } from './semantics/specs.ts';
import { written } from './syntax/arbitraries.ts';
import { tries } from './tries.ts';

/** Checking after edits equals checking from scratch. */

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const typed = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'\n (){}[],=#"x1.'.split(''), '', '', '\r\n', '\n\n', '->', '# c\n', '\n## d\n') },
  { weight: 2, arbitrary: scraps },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '1',
      '2',
      'net_1',
      'units_2',
      'set_3',
      'let units_1 = 5\n',
      ' -> Dense(2, output_dim=3)',
      '"net_1"',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('import net_1 from "other"\n', 'search s { train = run_1 }\n', '# nnspec-ignore unused-name\n'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(2), fc.nat(40)),
  text: typed,
});

/** Networks of many layers one below the other, with a name or two that they use, and what breaks the row. */
const long = fc
  .array(
    fc.constantFrom(
      ...['Conv2D(4, 3, padding=same)', 'Dropout(rate)', 'Activation(relu)', 'BatchNormalization()', 'Dense(units) -> ReLU()'],
      ...['Dense(3, name="dense_4")', 'x = Dense(2)', 'let units = 3', 'Masking()', 'TimeDistributed(Dense(2))'],
    ),
    { minLength: 8, maxLength: 90 },
  )
  .map(
    (rows) =>
      `let rate = 0.3\nlet units = 2\nnetwork {\n  Input(shape=[8, 8, 3])\n${rows.map((row) => `  ${row}\n`).join('')}}\n`,
  );

const experiment = (i: number, rows: readonly string[], settings: readonly string[]) => `let units_${i} = 4
let rate_${i} = 0.3
block part_${i}(n=units_${i}) { Dense(n) -> Dropout(rate_${i}) }
network net_${i} {
  Input(shape=[8])
  part_${i}()
${rows.map((row) => `  ${row.replaceAll('_i', `_${i}`)}\n`).join('')}}
data set_${i} {
  source = csv("a.csv")
  target = "x"
}
train run_${i} {
  network = net_${i}
  data = set_${i}
${settings.map((row) => `  ${row}\n`).join('')}}
`;

/** Several networks with their data and trainings, some with mistakes, some of which share a name. */
const experiments = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.array(
        fc.constantFrom(
          ...[
            'Dense(units_i)',
            'Dropout(rate_i)',
            'part_i(3)',
            'Dense(1, activation=softmax)',
            'BatchNormalization()',
            'Dense(2, relu)',
          ],
          ...[
            'Dense(units_1)',
            'Dense(3) -> Dense(3)',
            'let rate = 2',
            'Dense(4, unitz=3)',
            'Dense(2, output_dim=3)',
            'Dropout(1.0)',
          ],
        ),
        { maxLength: 5 },
      ),
      fc.uniqueArray(
        fc.constantFrom(
          ...[
            'optimizer = Adam(1.5)',
            'loss = mse',
            'loss = binary_crossentropy',
            'epochs = 3',
            'batch_size = 0',
            'metrics = [accuracy]',
          ],
        ),
        { maxLength: 4 },
      ),
    ),
    { minLength: 2, maxLength: 4 },
  )
  .map((all) => all.map((one) => experiment(...one)).join('\n'));

/** A text and what is typed into it, some of it taken back at once; and whether each version is checked. */
const sessions = fc.tuple(
  fc.oneof(
    { weight: 4, arbitrary: source },
    { weight: 4, arbitrary: experiments },
    { weight: 2, arbitrary: long },
    { weight: 1, arbitrary: fc.tuple(source, source).map((pair) => pair.join('\n')) },
    { weight: 1, arbitrary: fc.oneof(mutated, broken, soup, written) },
  ),
  fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 4 }),
  fc.boolean(),
);

const edited = (text: string, { at, length, text: put }: Edit): string => {
  const start = at % (text.length + 1);
  return text.slice(0, start) + put + text.slice(start + length);
};

/** The versions of a text. */
function* versions(text: string, edits: readonly (readonly [Edit, boolean])[]): Generator<string> {
  let now = text;
  yield now;
  for (const [one, backAtOnce] of edits) {
    const next = edited(now, one);
    yield next;
    if (backAtOnce) yield now;
    else now = next;
  }
}

/** What is known of the networks, without the objects that know each other. */
const shapesOf = ({ model }: Spec) =>
  model.networks.map(({ name, complete, layers, nodes, inputs, outputs }) => ({
    name,
    complete,
    inputs: inputs.map(({ name: input, dtype, tensor, site }) => [input, dtype, tensor.shape, tensor.names, site]),
    layers: layers.map((layer) => [layer.name, layer.config, layer.weights, layer.site, layer.call.call]),
    nodes: nodes.map((node) => [node.layer.name, node.index, node.site, node.fault]),
    inputsOf: nodes.map((node) => node.inputs.map((tensor) => [tensor.node?.index, tensor.index, tensor.shape])),
    outputsOf: nodes.map((node) =>
      node.outputs.map((tensor) => [tensor.shape, tensor.names, tensor.readers.map(({ index }) => index)]),
    ),
    outputs: outputs.map(({ name: output, binding, tensor }) => [output, binding, tensor.shape]),
  }));

const namesOf = ({ model }: Spec) => ({
  bindings: model.bindings
    .toSorted((a, b) => a.range.start - b.range.start)
    .map(({ name, kind, range, doc, uses }) => [name, kind, range, doc, uses]),
  references: [...model.references].map(([offset, { name, range }]) => [offset, name, range]).toSorted(),
  calls: [...model.calls].map(([offset, { call, entry }]) => [offset, call.range, entry?.name]).toSorted(),
});

const offsets = (text: string): readonly number[] => Array.from({ length: 8 }, (_, i) => Math.floor((text.length * i) / 7));

const answers = (spec: Spec) => ({
  problems: spec.problems(),
  findings: spec.model.findings,
  shapes: shapesOf(spec),
  names: namesOf(spec),
  settings: [...spec.model.data, ...spec.model.train, ...spec.model.search].map(({ name, config }) => [name, config]),
  summaries: spec.summaries(),
  symbols: spec.symbols(),
  hovers: offsets(spec.text).map((offset) => spec.hover(offset, 'en')),
  format: spec.format(),
});

suite('a text that is being edited', () => {
  test('has the tree that it has when it is read at once', () => {
    fc.assert(
      fc.property(sessions, ([start, edits]) => {
        const editor = new SpecEditor();
        for (const text of versions(start, edits)) assert.deepEqual(editor.read(text).model.parsed, parse(text));
      }),
      { numRuns: tries(2_000) },
    );
  });

  test('has the problems, shapes, names, hovers and summaries that it has when it is read at once', () => {
    fc.assert(
      fc.property(sessions, ([start, edits, isChecked]) => {
        const [last, ...earlier] = [...versions(start, edits)].toReversed();
        const editor = new SpecEditor();
        for (const text of earlier.toReversed()) {
          const spec = editor.read(text);
          if (isChecked) spec.problems();
        }
        assert.deepEqual(answers(editor.read(last ?? '')), answers(readSpec(last ?? '')));
      }),
      { numRuns: tries(2_000) },
    );
  });

  test('is checked against what it imports, which may change too', () => {
    const from = (text: string): Imports => ({
      file: '/main',
      resolve: (path) => (path === 'other' ? { kind: 'file', file: '/other', parsed: parse(text) } : undefined),
    });
    const main = 'import wide, width from "other"\nnetwork { Input(shape=[4]) wide(width) Dense(1) }\n';
    const other = 'let width = 3\nblock wide(n) { Dense(n, activation=relu) Dropout(0.1) }\n';
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), fc.array(edit, { maxLength: 6 }), (here, there) => {
        const editor = new SpecEditor();
        let [text, imported] = [main, other];
        for (let step = 0; step < Math.max(here.length, there.length); step++) {
          const [one, another] = [here[step], there[step]];
          text = one ? edited(text, one) : text;
          imported = another ? edited(imported, another) : imported;
          assert.deepEqual(answers(editor.read(text, from(imported))), answers(readSpec(text, from(imported))));
        }
      }),
      { numRuns: tries(600) },
    );
  });
});
