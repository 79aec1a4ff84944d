import type { IToken } from 'chevrotain';
import type { Words } from '../../../catalogue/index.ts';
import type { SyntaxFault } from '../ast.ts';
import { syntaxFault } from '../fault.ts';
import { found, isName, rangeOf } from '../grammar/expected.ts';
import * as t from '../tokens.ts';
import type { Bracket } from './match.ts';

const SIGNS: ReadonlyMap<unknown, string> = new Map([
  [t.LParen, ')'],
  [t.LSquare, ']'],
  [t.LCurly, '}'],
  [t.LBrace, '}'],
]);

/** What bodies belong to. */
const KEYWORDS = new Set<unknown>([t.Network, t.Data, t.Train, t.Search, t.Repeat]);

const signOf = (bracket: Bracket): string => SIGNS.get(bracket.type) ?? ')';

/** The words right before a body, from its keyword on: `network forecaster`. */
const header = (tokens: readonly IToken[], open: number): string => {
  const words: string[] = [];
  for (let index = open - 1; index >= 0 && index > open - 5; index--) {
    const token = tokens[index];
    if (token === undefined || !(isName(token) || token.tokenType === t.NumberToken)) break;
    words.unshift(token.image);
    if (KEYWORDS.has(token.tokenType)) break;
  }
  return words.join(' ');
};

/** What a bracket holds, in words. */
const held = (tokens: readonly IToken[], { type, open }: Bracket): Words => {
  if (type === t.LSquare) return { en: 'the list', fr: 'la liste' };
  if (type === t.LCurly) return { en: 'the record', fr: 'l’enregistrement' };
  if (type === t.LBrace) {
    const of = header(tokens, open);
    return of === '' ? { en: 'the body', fr: 'le corps' } : { en: `the body of \`${of}\``, fr: `le corps de \`${of}\`` };
  }
  const before = tokens[open - 1];
  if (before === undefined || !isName(before)) return { en: '`(`', fr: '`(`' };
  const block = tokens[open - 2]?.tokenType === t.Block;
  return block
    ? { en: `the parameters of \`${before.image}\``, fr: `les paramètres de \`${before.image}\`` }
    : { en: `the arguments of \`${before.image}\``, fr: `les arguments de \`${before.image}\`` };
};

const wanted = (tokens: readonly IToken[], brackets: readonly Bracket[]): Words => {
  const signs = brackets.map(signOf).join('');
  const [inner, ...outer] = brackets.map((bracket) => held(tokens, bracket));
  const last = outer.at(-1);
  const and = last === undefined ? { en: '', fr: '' } : { en: ` and ${last.en}`, fr: ` et ${last.fr}` };
  return { en: `\`${signs}\` to close ${inner?.en}${and.en}`, fr: `\`${signs}\` pour fermer ${inner?.fr}${and.fr}` };
};

/** Brackets that nothing closes, innermost first. */
export const unclosed = (
  at: number,
  tokens: readonly IToken[],
  brackets: readonly Bracket[],
  next: IToken | undefined,
): SyntaxFault => {
  const want = wanted(tokens, brackets);
  const what = next === undefined ? { en: 'the end of the file', fr: 'la fin du fichier' } : found(next);
  const insert = brackets.map((bracket) => (bracket.type === t.LBrace ? '\n}' : signOf(bracket))).join('');
  return syntaxFault(
    { start: at, end: at },
    { en: `Expected ${want.en}, found ${what.en}.`, fr: `Il manque ${want.fr} : on trouve ${what.fr}.` },
    insert,
  );
};

/** A closing sign of the wrong kind. */
export const mistyped = (token: IToken, tokens: readonly IToken[], bracket: Bracket): SyntaxFault => {
  const want = wanted(tokens, [bracket]);
  return syntaxFault(rangeOf(token), {
    en: `Expected ${want.en}, found \`${token.image}\`.`,
    fr: `Il faut ici ${want.fr}, pas \`${token.image}\`.`,
  });
};

/** A closing sign of nothing. */
export const stray = (token: IToken): SyntaxFault =>
  syntaxFault(rangeOf(token), {
    en: `\`${token.image}\` closes nothing: no bracket of its kind is open here. Remove it.`,
    fr: `\`${token.image}\` ne ferme rien : aucune parenthèse de cette sorte n’est ouverte ici. Supprimez-le.`,
  });
