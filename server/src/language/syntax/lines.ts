import type { IToken } from 'chevrotain';
import type { Comment, Range, SyntaxFault } from './ast.ts';
import { type Scanned, scan } from './scan.ts';

/** The tokens of one line. No token goes on from one line to the next, so that a line is read by itself. */
interface Line {
  start: number;
  readonly tokens: IToken[];
  readonly comments: Comment[];
  readonly faults: SyntaxFault[];
}

/** Moves a range of what stays as it is while the text before it grows or shrinks. */
export const moveRange = (range: Range, by: number): void => {
  const moved = range as { start: number; end: number };
  moved.start += by;
  moved.end += by;
};

const moveToken = (token: IToken, by: number): void => {
  token.startOffset += by;
  if (token.endOffset !== undefined) token.endOffset += by;
};

const moveLine = (line: Line | undefined, by: number): void => {
  if (line === undefined) return;
  line.start += by;
  for (const token of line.tokens) moveToken(token, by);
  for (const { range } of line.comments) moveRange(range, by);
  for (const { range } of line.faults) moveRange(range, by);
};

const sharedStart = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
};

const sharedEnd = (a: string, b: string, most: number): number => {
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
};

/** The parts of a list that begin before an offset; they are taken off its front. */
const takeBefore = <T>(parts: readonly T[], from: number, startOf: (part: T) => number, end: number): number => {
  let next = from;
  for (let part = parts[next]; part !== undefined && startOf(part) < end; part = parts[next]) next++;
  return next;
};

/** What was scanned of whole lines, line by line; `offset` is where they begin in the text. */
const linesOf = (text: string, { tokens, comments, faults }: Scanned, offset: number): Line[] => {
  const lines: Line[] = [];
  let [token, comment, fault] = [0, 0, 0];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const ends = [
      takeBefore(tokens, token, ({ startOffset }) => startOffset, end),
      takeBefore(comments, comment, ({ range }) => range.start, end),
      takeBefore(faults, fault, ({ range }) => range.start, newline < 0 ? end + 1 : end),
    ] as const;
    const line = {
      start,
      tokens: tokens.slice(token, ends[0]),
      comments: comments.slice(comment, ends[1]),
      faults: faults.slice(fault, ends[2]),
    };
    if (offset > 0) moveLine(line, offset);
    lines.push(line);
    [token, comment, fault] = ends;
    start = end;
  }
  return lines;
};

/** A list with some of its items replaced: the same list when it stays as long. */
const replaced = <T>(list: T[], from: number, count: number, by: readonly T[]): T[] => {
  if (by.length !== count) return list.slice(0, from).concat(by, list.slice(from + count));
  for (const [index, item] of by.entries()) list[from + index] = item;
  return list;
};

/** How many tokens some lines have. */
const countOf = (lines: readonly Line[], from: number, to: number): number => {
  let count = 0;
  for (let index = from; index < to; index++) count += lines[index]?.tokens.length ?? 0;
  return count;
};

/** The lines of a text as it is edited: those that an edit does not touch keep their tokens, moved to where they stand now. */
export class Lines {
  private text = '';
  private lines: Line[] = [];
  private tokens: IToken[] = [];
  /** The list that was handed out: a new one for each version would be so long that V8 makes it among the old objects. */
  private readonly handed: IToken[] = [];

  /** The same as `scan`; tokens of lines that were there before are the same objects. The list of them is good until the next. */
  scan(text: string): Scanned {
    const { lines } = this;
    const { first, next, middle } = this.change(text);
    const before = countOf(lines, 0, first);
    const gone = countOf(lines, first, next);
    this.tokens = replaced(
      this.tokens,
      before,
      gone,
      middle.flatMap(({ tokens }) => tokens),
    );
    this.lines = replaced(lines, first, next - first, middle);
    this.text = text;
    const [comments, faults]: [Comment[], SyntaxFault[]] = [[], []];
    for (const line of this.lines) {
      if (line.comments.length > 0) comments.push(...line.comments);
      if (line.faults.length > 0) faults.push(...line.faults);
    }
    this.handed.length = this.tokens.length;
    for (const [index, token] of this.tokens.entries()) this.handed[index] = token;
    return { tokens: this.handed, comments, faults };
  }

  /** Which lines give way to which; those behind them are moved. */
  private change(text: string): { readonly first: number; readonly next: number; readonly middle: readonly Line[] } {
    const before = this.text;
    const head = sharedStart(before, text);
    const tail = sharedEnd(before, text, Math.min(before.length, text.length) - head);
    const first = this.firstAfter(head);
    const next = Math.max(first, this.lines.findLastIndex(({ start }) => start <= before.length - tail) + 1);
    const by = text.length - before.length;
    if (by !== 0) for (let index = next; index < this.lines.length; index++) moveLine(this.lines[index], by);
    const from = this.lines[first]?.start ?? 0;
    const changed = text.slice(from, this.lines[next]?.start);
    return { first, next, middle: linesOf(changed, scan(changed, from === 0), from) };
  }

  /** The first line that does not end before an offset. */
  private firstAfter(offset: number): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
