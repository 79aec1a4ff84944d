import type { Comment } from './ast.ts';

/** The `##` lines right above a place in the text, without `##` and one blank; other comments may stand among them. */
export type Docs = (start: number) => string | undefined;

/** Where the line begins, if only blanks stand before the offset. */
const marginOf = (text: string, offset: number): number | undefined => {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start === 0 || text[start - 1] === '\n' ? start : undefined;
};

const documents = (comment: string): boolean => comment.startsWith('##') && !comment.startsWith('###');

/** Finds the documentation of any place in the text. */
export const docsOf = (text: string, comments: readonly Comment[]): Docs => {
  const above = new Map<number, string[]>();
  for (const comment of comments) {
    const margin = marginOf(text, comment.range.start);
    const newline = text.indexOf('\n', comment.range.end);
    if (margin === undefined || newline < 0) continue;
    const run = above.get(margin) ?? [];
    if (documents(comment.text)) run.push(comment.text.slice(2).replace(/^ /, ''));
    above.set(newline + 1, run);
  }
  return (start) => {
    const margin = marginOf(text, start);
    const lines = margin === undefined ? undefined : above.get(margin);
    return lines === undefined || lines.length === 0 ? undefined : lines.join('\n');
  };
};
