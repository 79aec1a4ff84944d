import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { flowOf, found, namesOf, networkOf, onlyFinding, read } from './reading.ts';

/** The name of an entry in a configuration. */
const entryName = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : value;

const input = 'Input(shape=[8])';

suite('a block', () => {
  test('gives the value of its last flow, from its input', () => {
    const text = `block two(n, m=2) { Dense(n) Dense(m) } network { ${input} two(5) -> two(7, m=3) }`;
    assert.deepEqual(found(text), []);
    assert.deepEqual(flowOf(text), ['dense [null,5]', 'dense_1 [null,2]', 'dense_2 [null,7]', 'dense_3 [null,3]']);
  });

  test('gives what output names, several of them too', () => {
    const text = `block fork(n) { a = Dense(n) b = input -> Dense(n + 1) c = Dense(9) output b, a }
      network { ${input} [p, q] = fork(3) p -> Dense(1) }`;
    assert.deepEqual(found(text), []);
    assert.deepEqual(networkOf(text).nodes.at(-1)?.inputs[0]?.shape, [null, 4]);
    assert.deepEqual(found(text.replace('[p, q] =', 'p =')), ['unnamed-outputs: p']);
  });

  test('may use its input several times', () => {
    const text = `block skip() { a = input -> Dense(8) [a, input] -> Add() } network { ${input} skip() }`;
    assert.deepEqual(flowOf(text), ['dense [null,8]', 'add [null,8]']);
  });

  test('may hold the first layer of a network', () => {
    const text = 'block stem() { Dense(3, input_shape=[4]) } network { stem() -> Dense(1) }';
    assert.deepEqual(found(text), []);
    assert.deepEqual(
      networkOf(text).inputs.map(({ tensor }) => tensor.shape),
      [[null, 4]],
    );
  });

  test('may call blocks that stand below it, and be used in others', () => {
    const text = `block outer(n) { inner(n * 2) inner(n) } block inner(k) { Dense(k) } network { ${input} outer(2) }`;
    assert.deepEqual(flowOf(text), ['dense [null,4]', 'dense_1 [null,2]']);
  });

  test('sees the lets of the file, not the names of its caller', () => {
    const text = `let n = 3 block b() { Dense(n) } network { let n = 5 ${input} b() }`;
    assert.deepEqual(flowOf(text), ['dense [null,3]']);
  });

  test('takes words as arguments', () => {
    const text = `block b(act=relu) { Dense(2, activation=act) } network { ${input} b(tanh) b() }`;
    assert.deepEqual(
      networkOf(text).layers.map(({ config }) => entryName(config?.activation)),
      ['tanh', 'relu'],
    );
  });

  test('is known even where nothing uses it', () => {
    const text = 'block b(n) { Dense(n) -> Danse(3) -> Dense(activation=rellu, units=3) }';
    assert.deepEqual(found(text), ['unknown-layer: Danse', 'unknown-value: rellu']);
    assert.deepEqual(read(text).bindings.find(({ name }) => name === 'n')?.uses.length, 1);
  });

  test('takes one source', () => {
    const text = `block b() { Dense(2) } network { a = ${input} b2 = Dense(8) [a, b2] -> b() }`;
    assert.deepEqual(found(text), ['input-count-mismatch: b']);
  });

  test('that is called wrongly says so at the call', () => {
    const call = (args: string) => found(`block b(n, m=1) { Dense(n) } network { ${input} b(${args}) }`);
    assert.deepEqual(call(''), ['missing-argument: b']);
    assert.deepEqual(call('1, 2, 3'), ['too-many-arguments: 3']);
    assert.deepEqual(call('1, k=2'), ['unknown-argument: k']);
    assert.deepEqual(call('1, n=2'), ['duplicate-argument: n']);
  });

  test('that reaches itself is never expanded', () => {
    const text = `block a() { b() } block b() { Dense(1) -> a() } network { ${input} a() }`;
    assert.deepEqual(found(text), ['recursive-block: a']);
    assert.deepEqual(onlyFinding(text, 'recursive-block').circle, ['a', 'b', 'a']);
  });

  test('with a mistake says it once, with the way there', () => {
    const text = `block b(n) { Dense(n, activation=rellu) } network { ${input} b(3) b(4) repeat 3 { b(5) } }`;
    const finding = onlyFinding(text, 'unknown-value');
    assert.deepEqual(
      finding.site.trail.map(({ block }) => block),
      ['b'],
    );
  });

  test('that gets a wrong value says so in the block, where it is used', () => {
    const text = `block b(n) { Dense(n) } network { ${input} b(2.5) }`;
    const finding = onlyFinding(text, 'integer-expected');
    assert.equal(text.slice(finding.site.range.start, finding.site.range.end), 'n');
    assert.equal(finding.site.trail.length, 1);
  });
});

suite('a repeat', () => {
  test('goes on round after round', () => {
    const text = `network { ${input} repeat 3 as i { Dense(2 ** i) } Dense(9) }`;
    assert.deepEqual(flowOf(text), ['dense [null,1]', 'dense_1 [null,2]', 'dense_2 [null,4]', 'dense_3 [null,9]']);
  });

  test('without rounds gives what went in', () => {
    assert.deepEqual(flowOf(`network { ${input} repeat 0 { Dense(2) } Dense(9) }`), ['dense [null,9]']);
    assert.deepEqual(networkOf(`network { ${input} repeat 0 { Dense(2) } Dense(9) }`).nodes[0]?.inputs[0]?.shape, [null, 8]);
  });

  test('may take from outside what is bound there', () => {
    const text = `network { x = ${input} repeat 2 { y = Dense(8) [x, y] -> Add() } }`;
    assert.deepEqual(found(text), []);
    assert.deepEqual(namesOf(text), ['dense', 'add', 'dense_1', 'add_1']);
  });

  test('forgets its names at its end', () => {
    assert.deepEqual(found(`network { ${input} repeat 2 { y = Dense(8) } y -> Dense(1) }`), ['unknown-name: y']);
  });

  test('may be nested', () => {
    const text = `network { ${input} repeat 2 as i { repeat 2 as j { Dense(10 * i + j + 1) } } }`;
    assert.deepEqual(
      networkOf(text).nodes.map(({ outputs }) => outputs[0]?.shape?.[1]),
      [1, 2, 11, 12],
    );
  });

  test('tells the round that a mistake is in', () => {
    const text = `network { ${input} repeat 3 as i { Dense(2 - i) } }`;
    assert.deepEqual(
      onlyFinding(text, 'out-of-range').site.trail.map(({ round }) => round),
      [2],
    );
  });

  test('counts with a whole number that is not negative', () => {
    const count = (text: string) => found(`network { ${input} repeat ${text} { Dense(2) } }`);
    assert.deepEqual(count('-1'), ['invalid-repeat-count: -1']);
    assert.deepEqual(count('1.5'), ['invalid-repeat-count: 1.5']);
    assert.deepEqual(count('"a"'), ['invalid-repeat-count: "a"']);
    assert.deepEqual(count('n'), ['unknown-name: n']);
  });

  test('with a wrong count is still read once', () => {
    assert.deepEqual(found(`network { ${input} repeat -1 { Danse(2) } Dense(3) }`), [
      'invalid-repeat-count: -1',
      'unknown-layer: Danse',
    ]);
  });
});

suite('an expansion', () => {
  test('stops at 100 blocks within each other', () => {
    const chain = (depth: number) =>
      `${Array.from({ length: depth }, (_, i) => `block b${i}() { b${i + 1}() }`).join(' ')} block b${depth}() { Dense(1) } network { ${input} b0() }`;
    assert.deepEqual(found(chain(99)), []);
    assert.deepEqual(found(chain(100)), ['nesting-too-deep: b0()']);
  });

  test('stops at 100,000 layers, says so once, and keeps nothing of it', () => {
    const { findings, networks } = read(
      `network a { ${input} repeat 400 { repeat 400 { Dense(1) } } Dense(2) } network b { ${input} Dense(2) }`,
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['nesting-too-deep'],
    );
    assert.deepEqual(
      networks.map(({ complete, layers }) => [complete, layers.length]),
      [
        [false, 0],
        [false, 0],
      ],
    );
  });

  test('ends soon even where rounds and blocks make nothing', () => {
    const text = `block a() { b() b() b() } block b() { c() c() c() } block c() { repeat 1_000_000_000 { } }
      network { ${input} a() repeat 1_000_000_000 { repeat 1_000_000_000 { let x = 1 } } }`;
    const before = performance.now();
    assert.deepEqual(
      read(text).findings.map(({ rule }) => rule),
      ['nesting-too-deep'],
    );
    assert.ok(performance.now() - before < 5000);
  });
});
