import type * as ast from '../../syntax/ast.ts';
import { parse } from '../../syntax/parse.ts';
import { nodeAt } from '../../syntax/walk.ts';

/** Where something is being typed. */
export interface Cursor {
  /** The word at the cursor, which a completion replaces; empty between words. */
  readonly word: ast.Range;
  /** The tree of the text with a name in place of that word, so that a half-typed place has a node. */
  readonly file: ast.File;
  /** From the file to the name that stands for the word. */
  readonly path: readonly ast.AnyNode[];
  /** Whether nothing but white space stands before the word on its line. */
  readonly startsLine: boolean;
  /** What follows the word, from the first character that is no blank. */
  readonly next: string;
}

/** Stands for the word at the cursor: no one's name, and no keyword. */
const placeholder = '__cursor__';

const wordAround = (text: string, offset: number): ast.Range => {
  const before = /\w*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0].length ?? 0;
  const after = /^\w*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
};

const isIn = (ranges: readonly ast.Node[], offset: number): boolean =>
  ranges.some(({ range }) => range.start < offset && offset <= range.end);

/** The cursor at an offset; `undefined` in a comment, a string or a number, where nothing is completed. */
export const cursorAt = ({ text, comments }: ast.Parsed, offset: number): Cursor | undefined => {
  const at = Math.min(Math.max(offset, 0), text.length);
  const word = wordAround(text, at);
  if (isIn(comments, at) || /^\d/.test(text.slice(word.start, word.end))) return undefined;
  const { file } = parse(text.slice(0, word.start) + placeholder + text.slice(word.end));
  const path = nodeAt(file, word.start + 1);
  if (path.at(-1)?.kind === 'string') return undefined;
  const line = text.slice(text.lastIndexOf('\n', word.start - 1) + 1, word.start);
  const next = /^[ \t]*(\S{0,2})/.exec(text.slice(word.end, word.end + 80))?.[1] ?? '';
  return { word, file, path, startsLine: word.start === 0 || line.trim() === '', next };
};

/** Whether a node is the name that stands for the word at the cursor. */
export const isPlaceholder = (node: ast.AnyNode | undefined): boolean =>
  (node?.kind === 'name' && node.text === placeholder) || (node?.kind === 'reference' && node.name === placeholder);
