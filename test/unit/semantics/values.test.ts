import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Value } from '../../../server/src/language/semantics/model.ts';
import { plainOf } from '../../../server/src/language/semantics/values.ts';
import { configOf, found, onlyFinding, read } from './reading.ts';

const resultOf = (expression: string): Value | undefined =>
  read(`let result = ${expression}`).bindings.find(({ name }) => name === 'result')?.value;

const whole = (expression: string): boolean => {
  const value = resultOf(expression);
  return value?.kind === 'number' && value.integer;
};

suite('the value of an expression', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 2 - 3', 5],
    ['7 // 2', 3],
    ['-7 // 2', -4],
    ['7 // -2', -4],
    ['-7 % 3', 2],
    ['7 % -3', -2],
    ['7.5 // 2', 3],
    ['-7.5 % 2', 0.5],
    ['2 ** 10', 1024],
    ['2 ** -1', 0.5],
    ['2 ** 3 ** 2', 512],
    ['-2 ** 2', -4],
    ['--3', 3],
    ['6 / 3', 2],
    ['1e-3 * 2', 0.002],
    ['0 * -1', 0],
    ['[1, 2] + (3,)', [1, 2, 3]],
    ['"conv" + "1"', 'conv1'],
    ['True', true],
    ['None', null],
    ['relu', 'relu'],
    ['{a: 1, "b": [2]}', { a: 1, b: [2] }],
  ];
  for (const [expression, expected] of cases)
    test(`of ${expression} is ${JSON.stringify(expected)}`, () => assert.deepEqual(plainOf(resultOf(expression)), expected));

  test('is whole where Python gives an int, and a fraction where it gives a float', () => {
    assert.deepEqual(['3', '7 // 2', '2 ** 3', '6 * 2 % 5', '-3'].map(whole), [true, true, true, true, true]);
    assert.deepEqual(['3.0', '6 / 3', '2 ** -1', '7.0 // 2', '1e3'].map(whole), [false, false, false, false, false]);
  });

  test('may use lets that stand in any order', () => {
    const { bindings } = read('let a = b * 2 let b = c + 1 let c = 4');
    assert.deepEqual(
      bindings.map(({ name, value }) => [name, plainOf(value)]),
      [
        ['a', 10],
        ['b', 5],
        ['c', 4],
      ],
    );
  });

  test('is the same however long the sum', () => {
    assert.equal(plainOf(resultOf(Array.from({ length: 900 }, () => '1').join(' + '))), 900);
  });
});

suite('arithmetic', () => {
  const reasonOf = (expression: string) => onlyFinding(`let a = ${expression}`, 'invalid-arithmetic').reason;

  test('refuses a division by zero', () => {
    assert.deepEqual(
      ['1 / 0', '1 // 0', '1.5 % 0', '0 ** -1'].map(reasonOf),
      Array.from({ length: 4 }, () => 'division-by-zero'),
    );
  });

  test('refuses what is too large, be it a number, a text or a list', () => {
    assert.deepEqual(
      ['10 ** 400', '9007199254740991 + 1', '1e200 * 1e200', '1e999'].map(reasonOf),
      Array.from({ length: 4 }, () => 'overflow'),
    );
    const doubled = Array.from({ length: 40 }, (_, i) => `let a${i + 1} = a${i} + a${i}`).join(' ');
    assert.equal(read(`let a0 = "xxxxxxxx" ${doubled}`).findings[0]?.rule, 'invalid-arithmetic');
    const nested = Array.from({ length: 60 }, (_, i) => `let a${i + 1} = [a${i}, a${i}]`).join(' ');
    assert.equal(read(`let a0 = [1] ${nested}`).findings[0]?.rule, 'nesting-too-deep');
  });

  test('refuses operators on kinds that have none', () => {
    assert.deepEqual(
      ['"a" * 2', '[1] - [2]', 'true + 1', '-"a"', '[1] + "a"'].map(reasonOf),
      Array.from({ length: 5 }, () => 'kinds'),
    );
  });

  test('does not know a bare name', () => {
    assert.deepEqual(found('let a = unit * 2'), ['unknown-name: unit']);
  });
});

suite('a let', () => {
  test('that needs itself has no value, which is said once', () => {
    assert.deepEqual(found('let a = b + 1 let b = a * 2 network { Dense(a, input_shape=[b]) }'), ['used-before-bound: a']);
  });

  test('keeps a word until an argument takes it', () => {
    const text = 'let act = relu network { Dense(3, input_shape=[2], activation=act) }';
    assert.deepEqual(found(text), []);
    const direct = configOf('network { Dense(3, input_shape=[2], activation=relu) }', 'dense');
    assert.deepEqual(configOf(text, 'dense'), direct);
  });

  test('keeps a call until an argument takes it', () => {
    const text = 'let decay = l2(1e-4) network { Dense(3, input_shape=[2], kernel_regularizer=decay) }';
    assert.deepEqual(configOf(text, 'dense')?.kernel_regularizer, { name: 'L2', config: { l2: 0.0001 } });
  });

  test('in a body hides one of the file', () => {
    const text = 'let n = 3 network { let n = 5 Dense(n, input_shape=[1]) }';
    assert.equal(configOf(text, 'dense')?.units, 5);
  });

  test('in a body may use what it hides', () => {
    const text = 'let n = 3 network { let n = n * 2 Dense(n, input_shape=[1]) }';
    assert.deepEqual(found(text), []);
    assert.equal(configOf(text, 'dense')?.units, 6);
  });

  test('is used after its binding in its body', () => {
    assert.deepEqual(found('network { Dense(n, input_shape=[1]) let n = 5 }'), ['used-before-bound: n']);
  });

  test('is declared once at the top, where blocks have the same names', () => {
    assert.deepEqual(found('let a = 1 let a = 2 block a() {}'), ['duplicate-name: a', 'duplicate-name: a']);
    assert.deepEqual(
      found('network iris { } data iris { }').filter((line) => line.startsWith('duplicate')),
      [],
    );
  });

  test('names what it is used for, everywhere', () => {
    const text = 'let n = 3 network { Dense(n, input_shape=[n]) }';
    const binding = read(text).bindings.find(({ name }) => name === 'n');
    assert.deepEqual(
      binding?.uses.map(({ start, end }) => text.slice(start - 1, end + 1)),
      ['(n,', '[n]'],
    );
  });
});

suite('imported names', () => {
  test('are known, and nothing that depends on them is complained of', () => {
    assert.deepEqual(
      found('import units, residual from "lib.nnspec" network { Dense(units * 2, input_shape=[4]) residual(3) Dense(1) }'),
      [],
    );
  });
});
