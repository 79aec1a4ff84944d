import type { IToken } from 'chevrotain';
import { rangeOf } from '../grammar/expected.ts';

/** How tokens stand on lines: by the index of a token. */
export interface Layout {
  /** Whether the token is the first of its line. */
  first(index: number): boolean;
  /** The column at which the token's line begins. */
  indent(index: number): number;
}

/** Reads the layout of a text in one pass. */
export const layoutOf = (text: string, tokens: readonly IToken[]): Layout => {
  const firsts: boolean[] = [];
  const indents: number[] = [];
  let [end, indent] = [0, 0];
  for (const token of tokens) {
    const { startOffset } = token;
    const newline = text.slice(end, startOffset).lastIndexOf('\n');
    const first = newline >= 0 || end === 0;
    if (first) indent = startOffset - (end + newline + 1);
    firsts.push(first);
    indents.push(indent);
    end = rangeOf(token).end;
  }
  return { first: (index) => firsts[index] ?? true, indent: (index) => indents[index] ?? 0 };
};
