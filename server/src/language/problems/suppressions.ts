import type { Parsed, Range } from '../syntax/ast.ts';
import { lineStarts, positionAt } from '../syntax/position.ts';

/** `# nnspec-ignore rule-name: reason`: silences that rule on the next line. */
export interface Suppression {
  readonly rule: string;
  readonly range: Range;
  /** The rule's name in it. */
  readonly nameRange: Range;
  /** The line that it is about, counted from 0. */
  readonly line: number;
}

const PATTERN = /^(?<lead>#+\s*nnspec-ignore\s+)(?<rule>[\w-]+)/;

/** Comments that silence a rule, in the order of the text. Several above one line all act on it. */
export const suppressionsOf = ({ text, comments }: Parsed): readonly Suppression[] => {
  const starts = lineStarts(text);
  const lineOf = (offset: number) => positionAt(text, starts, offset).line;
  const own = new Set(comments.filter(({ range }) => isAlone(text, range.start)).map(({ range }) => lineOf(range.start)));
  return comments.flatMap(({ range, text: comment }) => {
    const found = PATTERN.exec(comment)?.groups;
    if (!found) return [];
    const { lead = '', rule = '' } = found;
    const start = range.start + lead.length;
    let line = lineOf(range.start) + 1;
    while (own.has(line)) line++;
    return [{ rule, range, nameRange: { start, end: start + rule.length }, line }];
  });
};

/** Whether only white space stands before a comment on its line. */
const isAlone = (text: string, start: number): boolean => text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
