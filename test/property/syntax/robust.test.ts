import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SpecParser } from '../../../server/src/language/syntax/grammar/spec.ts';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { nodeAt } from '../../../server/src/language/syntax/walk.ts';
import { tries } from '../tries.ts';
import { anyText, mutated, soup, written } from './arbitraries.ts';
import { sound } from './invariants.ts';

describe('reading', () => {
  for (const [what, texts, runs] of [
    ['any text', anyText, 2000],
    ['any row of tokens', soup, 2000],
    ['any changed spec', mutated, 2000],
  ] as const)
    it(`${what} gives a sound tree`, () => {
      fc.assert(
        fc.property(texts, (text) => sound(parse(text))),
        { numRuns: tries(runs) },
      );
    });

  it('the same text twice gives the same, whatever was read in between', () => {
    fc.assert(
      fc.property(written, written, (text, other) => {
        const first = parse(text);
        parse(other);
        assert.deepEqual(parse(text), first);
      }),
      { numRuns: tries(200) },
    );
  });

  it('never needs the recovery of the parser library: the grammar takes every row of tokens', () => {
    const seen: number[] = [];
    const { read } = SpecParser.prototype;
    SpecParser.prototype.read = function (input) {
      const result = read.call(this, input);
      seen.push(this.errors.length);
      return result;
    };
    try {
      fc.assert(
        fc.property(written, (text) => {
          parse(text);
          assert.equal(seen.at(-1), 0);
        }),
        { numRuns: tries(1000) },
      );
    } finally {
      SpecParser.prototype.read = read;
    }
  });

  it('at every place there is a path of nodes, each around the next', () => {
    fc.assert(
      fc.property(mutated, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const path = nodeAt(parse(text).file, offset);
        assert.equal(path[0]?.kind, 'file');
        for (const { range } of path) assert.ok(range.start <= offset && offset <= range.end);
      }),
    );
  });
});

describe('texts that are long in one way only', () => {
  const LENGTH = 20_000;
  for (const piece of [
    ...[
      '(',
      ')',
      '[',
      '{',
      '}',
      'f(',
      'f(\n',
      '(]',
      '[)',
      '({',
      '(}',
      '{)',
      'network n {',
      'network n {\n',
      'repeat 2 {\n',
      'let x = (\n',
    ],
    ...[
      '- ',
      '1+',
      '2**',
      '->',
      '= ',
      ',',
      ':',
      '"',
      "'",
      '\'"',
      '\\',
      '€',
      '😀',
      'a.',
      '1_',
      '1.',
      'a ',
      '\r',
      '\u00a0 ',
      ';',
      'let ',
      'for ',
    ],
    ...[
      'repeat ',
      'block ',
      'import ',
      '## d\n',
      '# c',
      '\n',
      'a\n',
      'x = ',
      'f(a,\n',
      '} ',
      '\n}',
      '"\\q',
      '@a',
      'x: 1, ',
      '[1 ',
    ],
  ])
    it(`are read: \`${piece.replaceAll('\n', '⏎')}\``, () => {
      sound(parse(piece.repeat(LENGTH)));
      sound(parse(`network n {\n${piece.repeat(LENGTH / 4)}`));
    });
});
