import fc from 'fast-check';
import { isMark } from '../../unit/problems/support/marks.ts';
import { source } from './texts.ts';

/** Specs with a few words and numbers exchanged for others of their kind: what people mistype, and what they try out. */

const NUMBER = /(?<![\w.])-?\d[\d_]*(?:\.\d+)?(?:e-?\d+)?(?![\w.])/g;
/** Names in declarations stay: nothing can be called `true`. */
const WORD = /(?<!\b(?:let|network|block|data|train|search|layer|as) )(?:\b[a-z_]\w*\b(?! in )|\b[A-Z]\w+(?=\())/g;

const numbers = fc.constantFrom('0', '1', '2', '3', '-1', '0.5', '1.5', '16', '100', '1e-4', '10_000');
const words = fc.constantFrom(
  ...['relu', 'softmax', 'sigmoid', 'tanh', 'linear', 'selu', 'mse', 'binary_crossentropy', 'categorical_crossentropy'],
  ...['sparse_categorical_crossentropy', 'hinge', 'accuracy', 'acc', 'true', 'false', 'none', 'same', 'valid', 'l2', 'max_norm'],
  ...['Dense', 'LSTM', 'Conv2D', 'Dropout', 'BatchNormalization', 'MaxPooling2D', 'Flatten', 'Adam', 'SGD', 'Desne', 'unitz'],
);

const exchanged = (text: string, pattern: RegExp, which: number, by: string): string => {
  const found = [...text.matchAll(pattern)].filter(({ index }) => !isComment(text, index));
  const match = found[which % Math.max(1, found.length)];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
};

const isComment = (text: string, index: number): boolean => text.slice(text.lastIndexOf('\n', index) + 1, index).includes('#');

/** A sample or a fixture of a rule, with up to three of its words and numbers exchanged. */
export const altered = fc
  .tuple(source, fc.array(fc.tuple(fc.nat(), fc.boolean(), numbers, words), { maxLength: 3 }))
  .map(([text, changes]) =>
    changes.reduce(
      (now, [which, number, amount, word]) =>
        number ? exchanged(now, NUMBER, which, amount) : exchanged(now, WORD, which, word),
      text
        .split('\n')
        .filter((line) => !isMark(line))
        .join('\n'),
    ),
  );
