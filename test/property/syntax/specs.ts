import fc from 'fast-check';
import { KEYWORDS } from '../../../server/src/language/syntax/tokens.ts';

/** A piece of a valid spec: its tokens, and how `show` prints what they mean. */
export interface Written {
  readonly tokens: readonly string[];
  readonly shown: string;
}

const join = (parts: readonly Written[], between: string): Written => ({
  tokens: parts.flatMap(({ tokens }, index) => (index === 0 || between === '' ? tokens : [between, ...tokens])),
  shown: parts.map(({ shown }) => shown).join(`${between} `),
});

const plain = (text: string): Written => ({ tokens: [text], shown: text });

const identifier = fc.constantFrom('x', 'y_2', '_z', 'Dense', 'relu', 'forest', 'trueish', 'inputs', 'asx', ...KEYWORDS);
/** The words that begin statements and declarations are no values here: on a new line they would be ambiguous to a reader. */
const STARTERS = new Set(['let', 'layer', 'repeat', 'output', 'block', 'import']);
const word = identifier.filter((name) => !STARTERS.has(name));
const callable = identifier;

const number: fc.Arbitrary<Written> = fc.constantFrom(
  ...(
    [
      ['0', '0'],
      ['12', '12'],
      ['1_000', '1000'],
      ['0.5', '0.5'],
      ['3.0', '3.0'],
      ['1e-3', '0.001'],
    ] as const
  ).map(([text, shown]) => ({ tokens: [text], shown })),
);
const string: fc.Arbitrary<Written> = fc.constantFrom(
  { tokens: ['"a b"'], shown: '"a b"' },
  { tokens: ["'#'"], shown: '"#"' },
  { tokens: ['"\\u{e9}\\n"'], shown: '"é\\n"' },
);
const constant: fc.Arbitrary<Written> = fc.constantFrom(plain('true'), plain('none'), { tokens: ['False'], shown: 'false' });

const listed = (items: fc.Arbitrary<Written>, max = 3): fc.Arbitrary<Written> =>
  fc.tuple(fc.array(items, { maxLength: max }), fc.boolean()).map(([all, comma]) => {
    const { tokens, shown } = join(all, ',');
    return { tokens: comma && all.length > 0 ? [...tokens, ','] : tokens, shown };
  });

const around = (open: string, inner: Written, close: string): Written => ({
  tokens: [open, ...inner.tokens, close],
  shown: open + inner.shown + close,
});

const { value, call } = fc.letrec<{ value: Written; call: Written; argument: Written; primary: Written }>((tie) => ({
  primary: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    number,
    string,
    constant,
    word.map(plain),
    tie('call'),
    listed(tie('value')).map((items) => around('[', items, ']')),
    tie('value').map((inner) => around('(', inner, ')')),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((items) => {
      const { tokens, shown } = join(items, ',');
      return { tokens: ['(', ...tokens, ...(items.length === 1 ? [','] : []), ')'], shown: `tuple(${shown})` };
    }),
    listed(
      fc.tuple(fc.constantFrom('k', 'in', 'let', 'none'), tie('value')).map(([key, of]) => ({
        tokens: [key, ':', ...of.tokens],
        shown: `${key}: ${of.shown}`,
      })),
    ).map((entries) => around('{', entries, '}')),
  ),
  argument: fc.tuple(fc.option(identifier), tie('value')).map(([name, of]) => ({
    tokens: name === null ? of.tokens : [name, '=', ...of.tokens],
    shown: name === null ? of.shown : `${name}=${of.shown}`,
  })),
  call: fc.tuple(callable, listed(tie('argument'))).map(([name, args]) => ({
    tokens: [name, '(', ...args.tokens, ')'],
    shown: `${name}(${args.shown})`,
  })),
  value: fc.oneof(
    { weight: 5, arbitrary: tie('primary') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('primary'), fc.constantFrom('+', '-', '*', '/', '//', '%', '**'), tie('primary'))
        .map(([a, sign, b]) => ({
          tokens: [...a.tokens, sign, ...b.tokens],
          shown: `<${a.shown} ${sign} ${b.shown}>`,
        })),
    },
    {
      weight: 1,
      arbitrary: tie('primary').map((of) => ({ tokens: ['-', ...of.tokens], shown: `<-${of.shown}>` })),
    },
  ),
}));

export const values = value;
export const calls = call;
export const names = identifier;
export { around, join, listed, plain };
