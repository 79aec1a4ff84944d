import type { Range } from '../syntax/ast.ts';
import { newlineBetween, type Source, type Word } from './source.ts';

/** A word or a comment of the source with its new text, and what stands between it and the one before. */
export interface Placed {
  readonly source: Range;
  readonly text: string;
  readonly gap: string;
}

/** A comment behind code on its line. */
export interface Trailing {
  /** Which of the placed pieces it is. */
  readonly index: number;
  readonly line: number;
  /** How deep in bodies the line stands. */
  readonly depth: number;
  /** Where the code before it ends. */
  readonly column: number;
}

/** White space that is to come before the next piece. */
type Pending = { readonly lines: 0; readonly width: number } | { readonly lines: 1 | 2; readonly width: number };

const NOTHING: Pending = { lines: 0, width: 0 };

/**
 * Sets words and comments one after the other. A comment stands on the line of the word before it if it did so in the
 * source, else on a line of its own; after it always comes a new line.
 */
export class Writer {
  readonly placed: Placed[] = [];
  readonly trailing: Trailing[] = [];
  /** How deep in bodies the next line stands. */
  depth = 0;
  private readonly source: Source;
  private pending = NOTHING;
  private commas = '';
  private at = 0;
  private line = 0;
  private lineDepth = 0;
  private lineMargin = 0;
  private nextComment = 0;
  private afterComment = true;

  constructor(source: Source) {
    this.source = source;
  }

  /** The column of what comes next. */
  get column(): number {
    return this.pending.lines > 0 ? this.pending.width : this.at + this.pending.width;
  }

  /** Where the piece set last ends in the source. */
  get sourceEnd(): number {
    return this.placed.at(-1)?.source.end ?? 0;
  }

  /** Where the line begins that comes next or is being set. */
  get margin(): number {
    return this.pending.lines > 0 ? this.pending.width : this.lineMargin;
  }

  blank(width: number): void {
    if (this.pending.lines === 0) this.pending = { lines: 0, width };
  }

  newline(indent: number, blank = false): void {
    if (this.placed.length > 0) this.pending = { lines: blank ? 2 : 1, width: indent };
  }

  comma(): void {
    this.commas += ',';
    this.at++;
  }

  /** Sets a word behind the comments before it; a new line after these goes in by `indent`. */
  word({ text, range }: Word, indent: number): void {
    this.comments(range.start, () => this.newline(indent));
    this.place(range, text);
    this.afterComment = false;
  }

  /** Sets the comments up to a place in the source; before each on a line of its own, and after the last, calls `next`. */
  comments(until: number, next: (start: number) => void): void {
    for (let comment = this.ahead(until); comment !== undefined; comment = this.ahead(until)) {
      const { range, text } = comment;
      const behind = !this.afterComment && !newlineBetween(this.source.text, this.sourceEnd, range.start);
      if (behind) {
        this.trailing.push({ index: this.placed.length, line: this.line, depth: this.lineDepth, column: this.at });
        this.pending = { lines: 0, width: 2 };
      } else next(range.start);
      this.place(range, text);
      this.afterComment = true;
      this.nextComment++;
      next(this.ahead(until)?.range.start ?? until);
    }
  }

  /**
   * Sets words and comments with what stands between them in the source, lines moved as the first one is.
   * @param margin where that line begins in the source
   */
  verbatim(words: readonly Word[], margin: number): void {
    const shift = this.margin - margin;
    for (const [index, { text, range }] of words.entries()) {
      for (let comment = this.ahead(range.start); index > 0 && comment !== undefined; comment = this.ahead(range.start)) {
        this.between(comment.range.start, shift);
        this.place(comment.range, comment.text);
        this.nextComment++;
      }
      if (index > 0) this.between(range.start, shift);
      this.place(range, text);
      this.afterComment = false;
    }
  }

  private ahead(until: number) {
    const comment = this.source.comments[this.nextComment];
    return comment !== undefined && comment.range.start < until ? comment : undefined;
  }

  private between(until: number, shift: number): void {
    const gap = moved(this.source.text.slice(this.sourceEnd, until), shift);
    const last = gap.slice(gap.lastIndexOf('\n') + 1);
    this.at = last === gap ? this.at + gap.length : last.length;
    this.line += gap.split('\n').length - 1;
    if (last !== gap) this.lineMargin = marginOf(last);
    this.pending = NOTHING;
    this.commas = gap;
  }

  private place(source: Range, text: string): void {
    const { lines, width } = this.pending;
    const gap = this.commas + '\n'.repeat(lines) + ' '.repeat(width);
    if (lines > 0) {
      this.line += lines;
      this.lineDepth = this.depth;
      this.lineMargin = width;
    }
    this.at = this.column + text.length;
    this.pending = NOTHING;
    this.commas = '';
    this.placed.push({ source, text, gap });
  }
}

/** The columns of the white space that a line begins with; a tab takes two. */
export const marginOf = (line: string): number => (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '  ').length;

/** What stands between two pieces, its lines moved; of several blank lines one stays. */
const moved = (gap: string, shift: number): string => {
  const [first = '', ...more] = gap.split('\n');
  if (more.length === 0) return gap;
  const lines = more.map((line, index) => {
    const text = index < more.length - 1 ? line.trim() : line.replace(/^[ \t]+/, '');
    return text === '' && index < more.length - 1 ? '' : ' '.repeat(Math.max(0, marginOf(line) + shift)) + text;
  });
  return [first.trimEnd(), ...lines].join('\n').replace(/\n{3,}/g, '\n\n');
};
