import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Problem, readSpec } from '../../../server/src/language/index.ts';
import { ALL_RULES } from '../../../server/src/language/problems/index.ts';
import { fixtures } from './support/fixtures.ts';
import { firstSentence } from './support/marks.ts';

const prose = (text: string): string => text.replace(/`[^`]*`/g, '`…`');
/** The numbers of a message but 0 and 1, which a language may have words for. */
const numbers = (text: string): readonly string[] => [
  ...new Set(
    prose(text)
      .replaceAll(/[\s,]/g, '')
      .match(/\d+(\.\d+)?/g)
      ?.filter((number) => Number(number) > 1),
  ),
];

suite('every rule', () => {
  for (const { name, doc, why } of ALL_RULES) {
    test(`${name} says what it finds and why it matters, in both languages`, () => {
      for (const words of [doc, why]) {
        for (const text of [words.en, words.fr]) assert.match(text, /^[\p{Lu}`0-9].{8,}[.]$/su, text);
        assert.notEqual(words.en, words.fr);
        assert.doesNotMatch(prose(words.fr), /'/);
      }
      assert.match(name, /^[a-z]+(-[a-z]+)*$/);
    });
  }

  test('has a name of its own', () => {
    assert.equal(new Set(ALL_RULES.map(({ name }) => name)).size, ALL_RULES.length);
  });
});

const all: readonly Problem[] = fixtures.flatMap(({ text, imports, around }) => readSpec(text, imports).problems(around));
const byRule = Map.groupBy(
  // What the grammar expects is worded where the grammar is.
  all.filter(({ rule }) => rule !== 'syntax-error' && rule !== 'nesting-too-deep'),
  ({ rule }) => rule,
);

suite('the messages of', () => {
  for (const [rule, problems] of byRule) {
    test(`${rule} are complete, alike in both languages, and blame nobody`, () => {
      for (const { message, related, fixes } of problems) {
        for (const words of [message, ...related.map((one) => one.message), ...fixes.map(({ title }) => title)]) {
          assert.doesNotMatch(prose(words.fr), /'/, words.fr);
          assert.doesNotMatch(prose(words.en), /’t\b|please|invalid|!/i, words.en);
          for (const text of [words.en, words.fr]) assert.doesNotMatch(text, /undefined|NaN|\[object|\s{2}|``/);
        }
        assert.ok(message.en.endsWith('.') || message.en.endsWith('?'), message.en);
        assert.notEqual(message.en, message.fr);
        assert.deepEqual(numbers(message.fr).toSorted(), numbers(message.en).toSorted(), `${message.en}\n${message.fr}`);
        assert.ok(firstSentence(message.en).length >= 20, message.en);
        assert.doesNotMatch(prose(message.fr), /[^\s ][:;?!](\s|$)/, message.fr);
      }
    });
  }
});
