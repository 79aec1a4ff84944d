import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { walk } from '../../../server/src/language/syntax/walk.ts';
import { messages, shown } from './support/show.ts';

const nested = (open: string, close: string, depth: number, inner = '1'): string =>
  open.repeat(depth) + inner + close.repeat(depth);

const faults = (text: string): readonly string[] => parse(text).errors.map(({ rule }) => rule);

describe('brackets nest', () => {
  for (const [what, open, close] of [
    ['round brackets', '(', ')'],
    ['lists', '[', ']'],
    ['calls', 'f(', ')'],
    ['arguments', 'f(a=', ')'],
    ['records', '{a: ', '}'],
    ['tuples', '(1, ', ')'],
  ] as const) {
    it(`100 deep: ${what}`, () => assert.deepEqual(messages(`let x = ${nested(open, close, 100)}`), []));
    it(`no deeper: ${what}`, () => {
      const text = `let x = ${nested(open, close, 101)}\nlet y = 2`;
      assert.deepEqual(faults(text), ['nesting-too-deep']);
      assert.match(shown(text), /\| let y = 2$/);
    });
    it(`no deeper, closed or not, by far: ${what}`, () => {
      assert.deepEqual(faults(`let x = ${nested(open, close, 20_000)}\nlet y = 2`), ['nesting-too-deep']);
      assert.ok(faults(`let x = ${open.repeat(20_000)}`).includes('nesting-too-deep'));
    });
  }

  it('the body of a declaration does not count', () =>
    assert.deepEqual(
      messages(`network { Input(shape=${nested('[', ']', 99)}) }\ndata { reshape = ${nested('[', ']', 100)} }`),
      [],
    ));

  it('the bodies of `repeat` count', () => {
    assert.deepEqual(faults(`network { ${nested('repeat 2 { ', ' }', 99, 'Dense(1)')} }`), []);
    assert.deepEqual(faults(`network { ${nested('repeat 2 { ', ' }', 101, 'Dense(1)')} }`), ['nesting-too-deep']);
  });

  it('the message has the depth reached and the limit', () =>
    assert.match(messages(`let x = ${nested('(', ')', 137)}`)[0] ?? '', /137 deep here, and 100 is the limit/));

  it('one error for all that is too deep in one value, one for each value', () => {
    const deep = nested('[', ']', 103);
    assert.deepEqual(faults(`let x = [${deep}, ${deep}]\nlet y = ${deep}`), ['nesting-too-deep', 'nesting-too-deep']);
  });

  it('nothing inside is reported', () =>
    assert.deepEqual(faults(`let x = ${nested('(', ')', 101, '1 2 "\\q" $ = ')}`), ['nesting-too-deep']));
});

describe('chains of any length', () => {
  for (const [what, text] of [
    ['signs', `let x = ${'- '.repeat(50_000)}1`],
    ['powers', `let x = 2${' ** 2'.repeat(50_000)}`],
    ['sums', `let x = 1${' + 1'.repeat(50_000)}`],
    ['sums in brackets in sums', `let x = ${'('.repeat(90)}1${`${'+1'.repeat(500)})`.repeat(90)}`],
  ] as const)
    it(`are refused, not choked on: ${what}`, () => {
      assert.deepEqual(faults(`${text}\nlet y = 2`), ['nesting-too-deep']);
      assert.match(shown(`${text}\nlet y = 2`), /let y = 2$/);
    });

  it('are taken as long as a tree may be high', () => {
    const { file, errors } = parse(`let x = 1${' + 1'.repeat(1000)}`);
    assert.deepEqual(errors, []);
    let numbers = 0;
    walk(file, ({ kind }) => {
      if (kind === 'number') numbers++;
    });
    assert.equal(numbers, 1001);
  });

  it('of layers are lists, and have no limit', () => {
    const text = `network { x${' -> f()'.repeat(20_000)} }`;
    assert.deepEqual(faults(text), []);
  });
});
