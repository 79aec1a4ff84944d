import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Fix, type Problem, type Range, readSpec } from '../../../server/src/language/index.ts';
import { tries } from '../tries.ts';
import { mutated, soup, source } from './texts.ts';

const problemsOf = (text: string): readonly Problem[] => readSpec(text).problems();

const any = fc.oneof(
  { weight: 4, arbitrary: mutated },
  { weight: 1, arbitrary: soup },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether an offset lies between the two halves of one character. */
const splits = (text: string, offset: number): boolean =>
  offset > 0 && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));

const isSound = (text: string, { start, end }: Range): void => {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
  assert.ok(!splits(text, start) && !splits(text, end), 'a range splits a character');
};

const rangesOf = ({ range, related, fixes }: Problem): readonly Range[] => [
  range,
  ...related.map((one) => one.range),
  ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.range)),
];

const doNotOverlap = ({ edits }: Fix): void => {
  const sorted = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  for (const [index, { range }] of sorted.entries()) {
    const next = sorted[index + 1];
    assert.ok(!next || range.end <= next.range.start, 'two edits of one fix overlap');
  }
};

suite('the problems of any text', () => {
  test('are found without an exception, lie in the text, split no character, and do not depend on the time of asking', () => {
    fc.assert(
      fc.property(any, (text) => {
        const problems = problemsOf(text);
        for (const range of problems.flatMap(rangesOf)) isSound(text, range);
        for (const fix of problems.flatMap(({ fixes }) => fixes)) doNotOverlap(fix);
        assert.deepEqual(problemsOf(text), problems);
      }),
      { numRuns: tries(2000) },
    );
  });

  test('come in the order of the text, each once', () => {
    fc.assert(
      fc.property(any, (text) => {
        const problems = problemsOf(text);
        const starts = problems.map(({ range }) => range.start);
        assert.deepEqual(
          starts,
          starts.toSorted((a, b) => a - b),
        );
        const keys = problems.map(({ rule, range, message }) => `${rule} ${range.start} ${range.end} ${message.en}`);
        assert.equal(new Set(keys).size, keys.length);
      }),
      { numRuns: tries(300) },
    );
  });

  test('have words in both languages, whole sentences, and nothing of the machine in them', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const { message, related, fixes, rule } of problemsOf(text)) {
          const all = [message, ...related.map((one) => one.message), ...fixes.map(({ title }) => title)];
          for (const { en, fr } of all) {
            assert.ok(en.trim() !== '' && fr.trim() !== '', rule);
            if (!text.includes('undefined') && !text.includes('NaN'))
              assert.doesNotMatch(
                `${en}\n${fr}`.replaceAll('TerminateOnNaN', ''),
                /undefined|NaN|\[object/,
                `${rule}: ${en} ${fr}`,
              );
          }
        }
      }),
      { numRuns: tries(400) },
    );
  });
});

/** A text's top-level declarations, each with the comments above it. */
const declarationsOf = (text: string): readonly string[] => {
  const { file } = readSpec(text).model.parsed;
  const ends = file.declarations.map(({ range }) => range.end);
  return ends.map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end));
};

/** What is found, without the places and the lines, which move. */
const gist = (text: string): readonly string[] =>
  problemsOf(text)
    .map(({ rule, severity, message }) => `${severity} ${rule} ${message.en.replace(/\bline \d+/g, 'line')}`)
    .toSorted();

/** Rules that say which of two came first. */
const aboutOrder = /duplicate-name|several-|recursive-block/;

suite('the order of declarations', () => {
  test('makes no difference to what is found', () => {
    const shuffled = source
      .filter((text) => !text.includes('nnspec-ignore') && readSpec(text).model.parsed.errors.length === 0)
      .chain((text) => {
        const parts = declarationsOf(text);
        return fc.tuple(fc.constant(text), fc.shuffledSubarray([...parts], { minLength: parts.length }));
      });
    fc.assert(
      fc.property(shuffled, ([text, parts]) => {
        const before = gist(text);
        if (before.some((line) => aboutOrder.test(line))) return;
        assert.deepEqual(gist(parts.join('\n')), before);
      }),
      { numRuns: tries(300) },
    );
  });
});
