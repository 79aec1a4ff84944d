import fc from 'fast-check';
import { CONSTANTS, KEYWORDS } from '../../../server/src/language/syntax/tokens.ts';
import { SAMPLES } from '../../unit/syntax/support/samples.ts';

/** Pieces of text that mean something to the reader, right or wrong. */
const PIECES = [
  ...KEYWORDS,
  ...CONSTANTS,
  ...'( ) [ ] { } = -> , : - + * / // % ** ; . @ => == ^ $ € é 😀 \\ " \''.split(' '),
  ...['x', 'Dense', 'LSTM', 'for', 'and', '3', '0.5', '1_000', '12abc', '"s"', "'t'", '"\\q"', '# c\n', '## d\n'],
  ...['\n', '\r\n', '\r', '\n  ', '\n    ', '\t', '\u00a0', '\ufeff', '\ud800', '\0'],
];

/** Any row of such pieces, with blanks or run together. */
export const soup = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ')), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''));

export const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

/** One change of a text as a slip of the hand makes it. */
type Change = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(20)).map(
    ([at, length]): Change =>
      (text) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + text.slice(start + length);
      },
  ),
  fc.tuple(place, fc.nat(40)).map(
    ([at, length]): Change =>
      (text) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start + length) + text.slice(start);
      },
  ),
  fc.tuple(place, fc.constantFrom(...PIECES)).map(
    ([at, piece]): Change =>
      (text) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + piece + text.slice(start);
      },
  ),
  fc.tuple(place, place).map(
    ([one, other]): Change =>
      (text) => {
        const tokens = text.split(/(?<=\W)|(?=\W)/);
        const [a, b] = [one, other].map((at) => Math.floor(at * tokens.length));
        if (a === undefined || b === undefined) return text;
        return tokens.map((token, index) => (index === a ? tokens[b] : index === b ? tokens[a] : token)).join('');
      },
  ),
);

/** A real spec, changed a few times. */
export const mutated = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([sample, changes]) => changes.reduce((text, one) => one(text), sample));

export const written = fc.oneof(anyText, soup, mutated);
