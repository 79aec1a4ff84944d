import fc from 'fast-check';
import { KEYWORDS } from '../../../server/src/language/syntax/tokens.ts';
import { calls, join, listed, names, plain, values, type Written } from './specs.ts';

const lead = (tokens: readonly string[], shown: string, ...rest: readonly Written[]): Written => ({
  tokens: [...tokens, ...rest.flatMap((part) => part.tokens)],
  shown: shown + rest.map((part) => part.shown).join(''),
});

const nameList = fc.array(names, { minLength: 1, maxLength: 3 }).map((all) => join(all.map(plain), ','));

const bind = (keyword: string, of: fc.Arbitrary<Written>): fc.Arbitrary<Written> =>
  fc.tuple(names, of).map(([name, value]) => lead([keyword, name, '='], `${keyword} ${name} = `, value));

const end = fc.oneof(
  names.map(plain),
  nameList.map((all) => ({ tokens: ['[', ...all.tokens, ']'], shown: `[${all.shown}]` })),
);

const chain = (parts: readonly Written[]): Written => ({
  tokens: parts.flatMap(({ tokens }, index) => (index === 0 ? tokens : ['->', ...tokens])),
  shown: parts.map(({ shown }) => shown).join(' -> '),
});

/** A call that begins a statement: none of the words that begin others. */
const opening = calls.filter(({ tokens }) => !['let', 'layer', 'repeat', 'output'].includes(tokens[0] ?? ''));

const flow: fc.Arbitrary<Written> = fc
  .tuple(fc.option(end), fc.option(end), opening, fc.array(calls, { maxLength: 2 }))
  .map(([target, source, first, more]) => {
    const { tokens, shown } = chain([...(source === null ? [] : [source]), first, ...more]);
    return target === null
      ? { tokens, shown }
      : { tokens: [...target.tokens, '=', ...tokens], shown: `${target.shown} = ${shown}` };
  });

const bodyOf = (statements: readonly Written[]): Written => ({
  tokens: ['{', ...statements.flatMap(({ tokens }) => tokens), '}'],
  shown: `{${statements.map(({ shown }) => shown).join('; ')}}`,
});

/** A number of rounds: a record in its place is read as the body, whose count was forgotten. */
const count = values.filter(({ tokens }) => tokens[0] !== '{');

const { body } = fc.letrec<{ body: Written; statement: Written }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    flow,
    bind('let', values),
    bind('layer', calls),
    nameList.map((all) => lead(['output'], 'output ', all)),
    fc
      .tuple(count, fc.option(names), tie('body'))
      .map(([rounds, counter, inner]) =>
        counter === null
          ? lead(['repeat', ...rounds.tokens], `repeat ${rounds.shown} `, inner)
          : lead(['repeat', ...rounds.tokens, 'as', counter], `repeat ${rounds.shown} as ${counter} `, inner),
      ),
  ),
  body: fc.array(tie('statement'), { maxLength: 4 }).map(bodyOf),
}));

const titled = (keyword: string, of: fc.Arbitrary<Written>): fc.Arbitrary<Written> =>
  fc
    .tuple(fc.option(names), of)
    .map(([name, inner]) =>
      name === null ? lead([keyword], `${keyword} `, inner) : lead([keyword, name], `${keyword} ${name} `, inner),
    );

const settings = (signs: readonly string[]): fc.Arbitrary<Written> =>
  fc
    .array(fc.tuple(names, fc.constantFrom(...signs), values), { maxLength: 4 })
    .map((all) => bodyOf(all.map(([name, sign, value]) => lead([name, sign], `${name} ${sign} `, value))));

const parameter = fc
  .tuple(names, fc.option(values))
  .map(([name, value]): Written => (value === null ? plain(name) : lead([name, '='], `${name}=`, value)));

const blockName = names.filter((name) => !KEYWORDS.some((keyword) => keyword === name));

const declaration: fc.Arbitrary<Written> = fc.oneof(
  bind('let', values),
  titled('network', body),
  titled('data', settings(['='])),
  titled('train', settings(['='])),
  titled('search', settings(['=', 'in'])),
  fc.tuple(blockName, listed(parameter), body).map(([name, parameters, inner]) => ({
    tokens: ['block', name, '(', ...parameters.tokens, ')', ...inner.tokens],
    shown: `block ${name}(${parameters.shown}) ${inner.shown}`,
  })),
);

const importing = nameList.map(
  (all): Written => ({ tokens: ['import', ...all.tokens, 'from', '"f"'], shown: `import ${all.shown} from "f"` }),
);

/** Any valid spec, as tokens, with how its tree is shown. Imports come first. */
export const specs: fc.Arbitrary<Written> = fc
  .tuple(fc.array(importing, { maxLength: 2 }), fc.array(declaration, { maxLength: 4 }))
  .map(([imports, declarations]) => {
    const all = [...imports, ...declarations];
    return { tokens: all.flatMap(({ tokens }) => tokens), shown: all.map(({ shown }) => shown).join(' | ') };
  });
