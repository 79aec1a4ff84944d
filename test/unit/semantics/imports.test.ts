import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Imports, importPaths, type Problem, parse, readSpec, type Spec } from '../../../server/src/language/index.ts';

type Files = Readonly<Record<string, string>>;

/** A workspace of texts; paths are names, whoever imports. */
const workspace = (files: Files, refused: Readonly<Record<string, 'missing' | 'outside' | 'unreadable'>> = {}): Imports => ({
  file: 'main',
  resolve: (path) => {
    const text = files[path];
    if (text !== undefined) return { kind: 'file', file: path, parsed: parse(text) };
    return { kind: 'refused', reason: refused[path] ?? 'missing' };
  },
});

const read = (text: string, files: Files): Spec => readSpec(text, workspace({ ...files, main: text }));

const told = (text: string, problems: readonly Problem[]): readonly string[] =>
  problems.map(({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`);

const errors = (text: string, files: Files): readonly string[] =>
  told(
    text,
    read(text, files)
      .problems()
      .filter(({ severity }) => severity === 'error'),
  );

const shapes = (spec: Spec): readonly string[] =>
  spec.model.networks.flatMap(({ nodes }) =>
    nodes.map(({ layer, outputs }) => `${layer.name} ${outputs.map(({ shape }) => JSON.stringify(shape)).join(' ')}`),
  );

const blocks = `let width = 4
let act = relu
let penalty = l2(1e-3)
block wide(k, factor=width) { Dense(k * factor, activation=act) -> Dense(k) }
network judge { Input(shape=[7]) -> Dense(1) }`;

suite('an import', () => {
  test('brings a let with its value', () => {
    const text = 'import width from "b"\nnetwork { Input(shape=[2]) -> Dense(width * 2) }';
    assert.deepEqual(errors(text, { b: blocks }), []);
    assert.deepEqual(shapes(read(text, { b: blocks })), ['dense [null,8]']);
  });

  test('brings words and calls, which an argument takes as if they were written here', () => {
    const text =
      'import act, penalty from "b"\nnetwork { Input(shape=[2]) -> Dense(3, activation=act, kernel_regularizer=penalty) }';
    assert.deepEqual(errors(text, { b: blocks }), []);
    const { config } = read(text, { b: blocks }).model.networks[0]?.layers[0] ?? {};
    assert.partialDeepStrictEqual(config, {
      activation: { name: 'relu' },
      kernel_regularizer: { name: 'L2', config: { l2: 1e-3 } },
    });
  });

  test('brings a block, whose names mean what they mean in its file', () => {
    const text = 'let width = 100\nimport wide from "b"\nnetwork { Input(shape=[2]) -> wide(3) }';
    assert.deepEqual(errors(text, { b: blocks }), []);
    assert.deepEqual(shapes(read(text, { b: blocks })), ['dense [null,12]', 'dense_1 [null,3]']);
  });

  test('brings a network, which a train block may choose, and takes when it is the only one', () => {
    for (const network of ['network = judge', '']) {
      const text = `import judge from "b"\ntrain { ${network} loss = mse }`;
      assert.deepEqual(errors(text, { b: blocks }), []);
      assert.equal(read(text, { b: blocks }).model.train[0]?.network?.name, 'judge');
      assert.deepEqual(read(text, { b: blocks }).model.networks, []);
    }
  });

  test('goes on through the imports of the file that is imported', () => {
    const files = {
      b: 'import wide from "c"\nblock wider(k) { wide(k) -> Dense(k * 2) }',
      c: 'block wide(k) { Dense(k) }',
    };
    const text = 'import wider from "b"\nnetwork { Input(shape=[2]) wider(3) }';
    assert.deepEqual(errors(text, files), []);
    assert.deepEqual(shapes(read(text, files)), ['dense [null,3]', 'dense_1 [null,6]']);
  });

  test('does not bring what the other file has itself imported', () => {
    const files = { b: 'import wide from "c"\nlet n = 1', c: 'block wide(k) { Dense(k) }' };
    assert.deepEqual(errors('import wide, n from "b"\nnetwork { Dense(n, input_shape=[1]) }', files), ['unknown-import: wide']);
  });

  test('of a name that is not there offers those that are', () => {
    const text = 'import wid from "b"\nnetwork { Input(shape=[2]) -> wid(3) }';
    assert.deepEqual(errors(text, { b: blocks }), ['unknown-import: wid']);
    const [problem] = read(text, { b: blocks }).problems();
    assert.deepEqual(
      problem?.fixes.map(({ edits }) => edits[0]?.text),
      ['wide'],
    );
  });

  test('of a file that cannot be read says why, and nothing of what it would bring', () => {
    const text =
      'import wide from "b"\nnetwork n { Input(shape=[2]) -> wide(3) -> Dense(wide) }\ntrain { network = wide loss = mse }';
    for (const reason of ['missing', 'outside', 'unreadable'] as const) {
      const problems = readSpec(text, workspace({}, { b: reason })).problems();
      assert.deepEqual(
        told(
          text,
          problems.filter(({ severity }) => severity === 'error'),
        ),
        ['import-not-found: "b"'],
      );
    }
  });

  test('is quiet where files may not be read', () => {
    const text = 'import wide, deep from "b"\nnetwork n { Input(shape=[2]) -> wide(3) }\ntrain { network = deep loss = mse }';
    assert.deepEqual(readSpec(text).model.findings, []);
    assert.ok(
      readSpec(text)
        .problems()
        .every(({ severity }) => severity !== 'error'),
    );
  });

  test('that leads back is a circle, told where it is written', () => {
    const main = 'import a from "b"\nlet m = 3\nnetwork { Dense(a, input_shape=[m]) }';
    assert.deepEqual(errors(main, { b: 'import m from "main"\nlet a = 2' }), ['import-cycle: "b"']);
    assert.deepEqual(errors('import q from "main"\nlet m = 1', {}), ['import-cycle: "main"']);
  });

  test('is not part of a circle that it only leads to', () => {
    const files = { b: 'import c from "c"\nlet a = 2', c: 'import a from "b"\nlet c = 2' };
    assert.deepEqual(errors('import a from "b"\nnetwork { Dense(a, input_shape=[1]) }', files), []);
  });

  test('bound twice is a duplicate', () => {
    assert.deepEqual(errors('import width from "b"\nlet width = 3\nnetwork { Dense(width, input_shape=[1]) }', { b: blocks }), [
      'duplicate-name: width',
    ]);
  });

  test('of a broken file never throws', () => {
    const text = 'import wide from "b"\nnetwork { Input(shape=[2]) -> wide(3) }';
    for (let cut = 0; cut < blocks.length; cut += 3) read(text, { b: blocks.slice(0, cut) }).problems();
  });

  test('is listed by its path, each once', () => {
    assert.deepEqual(importPaths(parse('import a from "x"\nimport b from "y"\nimport c from "x"\nimport d')), ['x', 'y']);
  });
});

suite('a mistake in an imported block', () => {
  const files = { b: 'block conv(k) { Conv2D(k, 3) }\nblock nested(k) { conv(k) }\nblock typed(k) { Dense(k) }' };

  test('of shapes is told at the call, and shows where it is written', () => {
    const text = 'import conv from "b"\nnetwork { Input(shape=[2]) -> conv(3) }';
    const [problem, ...more] = read(text, files).problems();
    assert.deepEqual(more, []);
    assert.equal(problem && text.slice(problem.range.start, problem.range.end), 'conv(3)');
    const there = problem?.related.find(({ file }) => file === 'b');
    assert.equal(there && files.b.slice(there.range.start, there.range.end), 'Conv2D(k, 3)');
    assert.deepEqual(problem?.fixes, []);
  });

  test('of a block within it is told at the outermost call', () => {
    const text = 'import nested from "b"\nnetwork { Input(shape=[2]) -> nested(3) }';
    assert.equal(errors(text, files).length, 1);
    assert.match(errors(text, files)[0] ?? '', /: nested\(3\)$/);
  });

  test('of values is told at the call, in the words of the other file', () => {
    const text = 'import typed from "b"\nnetwork { Input(shape=[2]) -> typed(2.5) }';
    assert.deepEqual(errors(text, files), ['integer-expected: typed(2.5)']);
    const [problem] = read(text, files).problems();
    assert.equal(problem?.related[0]?.file, 'b');
    assert.deepEqual(problem?.fixes, []);
  });

  test('of an imported network is told at its name', () => {
    const text = 'import n from "c"\ntrain { loss = mse }';
    assert.deepEqual(errors(text, { c: 'network n { Input(shape=[2]) -> Conv2D(1, 3) }' }).length, 0);
    assert.equal(read(text, { c: 'network n { Input(shape=[2]) -> Conv2D(1, 3) }' }).model.train[0]?.network?.complete, false);
    assert.deepEqual(errors(text, { c: 'network n { Input(shape=[2]) -> Dense(2.5) }' }), ['integer-expected: n']);
  });
});
