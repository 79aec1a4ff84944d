import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { messages, shown } from './support/show.ts';

/** The only error of a text: what it is about, and what it says. */
const onlyError = (text: string): { readonly about: string; readonly message: string; readonly insert: string | undefined } => {
  const { errors } = parse(text);
  assert.equal(errors.length, 1, JSON.stringify(errors));
  const [error] = errors;
  assert.ok(error);
  return { about: text.slice(error.range.start, error.range.end), message: error.message.en, insert: error.insert };
};

describe('numbers', () => {
  for (const [text, tree] of [
    ['12', '12'],
    ['1_000', '1000'],
    ['0.5', '0.5'],
    ['1e-3', '0.001'],
    ['1E3', '1000.0'],
    ['1_0.2_5e+1', '102.5'],
    ['3.0', '3.0'],
    ['007', '7'],
  ] as const)
    it(`\`${text}\` is ${tree}`, () => {
      assert.deepEqual(messages(`let x = ${text}`), []);
      assert.equal(shown(`let x = ${text}`), `let x = ${tree}`);
    });

  for (const text of ['12abc', '1__0', '1_', '1e', '1.5px', '0x1F', '1e5e', '1.2.3'])
    it(`\`${text}\` is none, and is one error`, () => assert.equal(onlyError(`let x = ${text}\nlet y = 2`).about, text));

  it('a number needs a digit before and after its point', () => {
    assert.deepEqual(onlyError('let x = .5').insert, '0');
    assert.match(onlyError('let x = 5.').message, /`5.0`, or `5`/);
  });
});

describe('strings', () => {
  for (const [text, value] of [
    ['"a"', 'a'],
    ["'a'", 'a'],
    ['""', ''],
    ['"it\'s"', "it's"],
    ['"\\" \\\' \\\\ \\n \\t"', '" \' \\ \n \t'],
    ['"\\u{1F600}\\u{e9}"', '😀é'],
    ['"# no comment"', '# no comment'],
    ['"é\u00a0\u2028\r"', 'é\u00a0\u2028\r'],
  ] as const)
    it(`${JSON.stringify(text)} stands for ${JSON.stringify(value)}`, () => {
      assert.deepEqual(messages(`let x = ${text}`), []);
      assert.equal(shown(`let x = ${text}`), `let x = ${JSON.stringify(value)}`);
    });

  for (const none of ['\\q', '\\u{110000}', '\\u{D800}', '\\u{}', '\\u', '\\x'])
    it(`\`${none}\` is no escape, and the rest of the string stays`, () => {
      const text = `let x = "a${none} b"`;
      assert.ok(onlyError(text).about.startsWith(none.slice(0, 2)));
      assert.match(shown(text), /a.* b/);
    });

  it('a string ends on its line', () => {
    const text = 'let x = "abc\nlet y = 2';
    assert.deepEqual(onlyError(text), {
      about: '',
      message: 'Expected `"` to close the string: a string ends on the line on which it begins.',
      insert: '"',
    });
    assert.equal(shown(text), 'let x = "abc" | let y = 2');
  });

  it('an open string leaves the brackets and the comment behind it', () => {
    assert.equal(shown('let x = f(["a, b])  # c\nlet y = 2'), 'let x = f(["a, b"]) | let y = 2');
    assert.deepEqual(
      parse('let x = f("a)  # c').comments.map(({ text }) => text),
      ['# c'],
    );
  });
});

describe('truth and nothing', () => {
  it('are written as in Python too', () =>
    assert.equal(shown('let x = [true, True, false, False, none, None]'), 'let x = [true, true, false, false, none, none]'));

  for (const text of [
    'let true = 3',
    'network { False = Dense(1) }',
    'network { [a, None] = f() }',
    'network { layer none = Dense(1) }',
    'network { repeat 3 as true { } }',
    'block f(True) { }',
    'block none() { }',
    'import false from "a"',
  ])
    it(`cannot be bound: \`${text}\``, () => assert.match(onlyError(text).message, /is a value and cannot be bound/));

  it('are names where nothing is bound', () => assert.deepEqual(messages('let x = f(true=1)\nlet y = {none: 2}'), []));
});

describe('white space', () => {
  it('is blanks, tabs and line ends, and a byte order mark at the start', () =>
    assert.deepEqual(messages('\ufeff\tlet x\r\n\t=\n\n  1'), []));

  for (const [name, char] of [
    ['a no-break space', '\u00a0'],
    ['a lone CR', '\r'],
    ['a form feed', '\f'],
    ['a zero-width space', '\u200b'],
    ['a NUL', '\0'],
    ['a line separator', '\u2028'],
    ['a later byte order mark', '\ufeff'],
  ] as const)
    it(`is not ${name}`, () => {
      const text = `let x =${char}1`;
      assert.equal(onlyError(text).about, char);
      assert.equal(shown(text), 'let x = 1');
    });

  it('may be anything inside strings and comments', () =>
    assert.deepEqual(messages('let x = "\u00a0\f" # \u2028 \r \u0000\nlet y = 1'), []));
});

describe('comments', () => {
  it('are kept with their places', () => {
    const text = '# one\nlet x = 1 # two\r\n## three\n#\n';
    const { comments } = parse(text);
    assert.deepEqual(
      comments.map(({ text: comment }) => comment),
      ['# one', '# two', '## three', '#'],
    );
    for (const { range, text: comment } of comments) assert.equal(text.slice(range.start, range.end), comment);
  });
});

describe('signs of other languages', () => {
  for (const [text, tree] of [
    ['network { x => Dense(1) }', 'network {x -> Dense(1)}'],
    ['network { x → Dense(1) }', 'network {x -> Dense(1)}'],
    ['let x == 3', 'let x = 3'],
    ['let x := 3', 'let x = 3'],
    ['let x = 2 ^ 3', 'let x = <2 ** 3>'],
    ['let x = 3 – 1', 'let x = <3 - 1>'],
    ['let x = 3;', 'let x = 3'],
    ['network { keras.layers.Dense(1) }', 'network {Dense(1)}'],
    ['network { @once Dense(1) }', 'network {Dense(1)}'],
    ['let café = 3', 'let café = 3'],
    ['let x = 3 $ €', 'let x = 3'],
    ['let x = 3 😀', 'let x = 3'],
  ] as const)
    it(`\`${text}\` is one error, and is read`, () => {
      onlyError(text);
      assert.equal(shown(text), tree);
    });
});
