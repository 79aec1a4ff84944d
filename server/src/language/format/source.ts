import type { IToken } from 'chevrotain';
import type { Comment, Parsed, Range } from '../syntax/ast.ts';
import { rangeOf } from '../syntax/grammar/expected.ts';
import { scan } from '../syntax/scan.ts';
import { Comma, StringToken } from '../syntax/tokens.ts';

/** A token that the layout keeps. Commas are none: the layout sets them where they belong. */
export interface Word {
  readonly text: string;
  readonly range: Range;
  /** Comments stand between the word before and this one. */
  readonly lead: boolean;
}

/** What the formatter reads of a spec. */
export interface Source {
  readonly text: string;
  readonly words: readonly Word[];
  readonly comments: readonly Comment[];
}

/** A string in double quotes; one that holds double quotes stays as it is written. */
const quoted = (image: string): string =>
  image.startsWith("'") && !image.includes('"') ? `"${image.slice(1, -1).replaceAll(/\\(.)/gs, unescaped)}"` : image;

const unescaped = (all: string, char: string): string => (char === "'" ? char : all);

const trimmed = ({ range, text }: Comment): Comment => {
  const kept = text.replace(/[ \t\r]+$/, '');
  return { text: kept, range: { start: range.start, end: range.start + kept.length } };
};

const wordsOf = (tokens: readonly IToken[], comments: readonly Comment[]): readonly Word[] => {
  const words: Word[] = [];
  let next = 0;
  for (const token of tokens) {
    if (token.tokenType === Comma) continue;
    const range = rangeOf(token);
    const before = next;
    while ((comments[next]?.range.start ?? range.start) < range.start) next++;
    words.push({ text: token.tokenType === StringToken ? quoted(token.image) : token.image, range, lead: next > before });
  }
  return words;
};

/** The words and comments of a spec without syntax errors; blanks at the end of comments are left out. */
export const sourceOf = ({ text, comments }: Parsed): Source => {
  const kept = comments.map(trimmed);
  return { text, words: wordsOf(scan(text).tokens, kept), comments: kept };
};

/** Whether a blank line stands between two places with nothing but white space between them. */
export const blankBetween = (text: string, start: number, end: number): boolean => {
  const newline = text.indexOf('\n', start);
  if (newline < 0 || newline >= end) return false;
  const next = text.indexOf('\n', newline + 1);
  return next >= 0 && next < end;
};

/** Whether a place stands on a later line than another. */
export const newlineBetween = (text: string, start: number, end: number): boolean => {
  const newline = text.indexOf('\n', start);
  return newline >= 0 && newline < end;
};
