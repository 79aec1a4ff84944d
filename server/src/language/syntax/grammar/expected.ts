import { EOF, type IToken } from 'chevrotain';
import type { Words } from '../../../catalogue/index.ts';
import type { Range, SyntaxFault } from '../ast.ts';
import { excerpt, syntaxFault } from '../fault.ts';
import { Name, StringToken } from '../tokens.ts';

/** What the grammar wanted; `insert` when only one text can stand there. */
export interface Expectation extends Words {
  readonly insert?: string;
  /** What to do, in a second sentence. */
  readonly hint?: Words;
}

/** What was found, as a person would name it. */
export const found = (token: IToken): Words => {
  if (token.tokenType === EOF) return { en: 'the end of the file', fr: 'la fin du fichier' };
  const image = excerpt(token.image);
  return token.tokenType === StringToken
    ? { en: `the string ${image}`, fr: `la chaîne ${image}` }
    : { en: `\`${image}\``, fr: `\`${image}\`` };
};

/** Where a token ends. The lexer does not say so: only of a token that was changed it is not where its text ends. */
export const endOf = ({ startOffset, endOffset, image }: IToken): number =>
  endOffset === undefined ? startOffset + image.length : endOffset + 1;

export const rangeOf = (token: IToken): Range => ({ start: token.startOffset, end: endOf(token) });

const hinted = (first: Words, hint: Words | undefined): Words =>
  hint === undefined ? first : { en: `${first.en} ${hint.en}`, fr: `${first.fr} ${hint.fr}` };

/** Something is not there: shown where it would be inserted, or on what it should follow. */
export const missing = (expected: Expectation, before: IToken, next: IToken): SyntaxFault => {
  const what = found(next);
  const { start, end } = rangeOf(before);
  const message = hinted(
    { en: `Expected ${expected.en}, found ${what.en}.`, fr: `Il manque ${expected.fr} : on trouve ${what.fr}.` },
    expected.hint,
  );
  return syntaxFault({ start: expected.insert === undefined ? start : end, end }, message, expected.insert);
};

/** Something stands where it has no place. */
export const unexpected = (expected: Expectation, token: IToken): SyntaxFault => {
  const what = found(token);
  const message = { en: `Expected ${expected.en}, found ${what.en}.`, fr: `On attend ici ${expected.fr}, pas ${what.fr}.` };
  return syntaxFault(rangeOf(token), hinted(message, expected.hint));
};

/** Whether a token is a name: a keyword out of its place is one too. */
export const isName = (token: IToken): boolean => token.tokenType === Name || token.tokenType.CATEGORIES?.includes(Name) === true;
