import { suppressionsOf } from '../problems/suppressions.ts';
import type { Parsed, Range } from '../syntax/ast.ts';
import { lineStarts, positionAt } from '../syntax/position.ts';

/** The lines that a `# nnspec-ignore` is about: what stands on one of them must go on standing there. */
export class KeptLines {
  private readonly text: string;
  private readonly starts: readonly number[];
  private readonly lines: ReadonlySet<number>;

  constructor(parsed: Parsed) {
    this.text = parsed.text;
    this.starts = lineStarts(parsed.text);
    this.lines = new Set(suppressionsOf(parsed).map(({ line }) => line));
  }

  /** Whether a range has a part on such a line. */
  touches({ start, end }: Range): boolean {
    if (this.lines.size === 0) return false;
    const last = this.lineOf(end);
    for (let line = this.lineOf(start); line <= last; line++) if (this.lines.has(line)) return true;
    return false;
  }

  /** Whether two places stand on one such line. */
  join(before: number, after: number): boolean {
    if (this.lines.size === 0) return false;
    const line = this.lineOf(after);
    return this.lines.has(line) && line === this.lineOf(before);
  }

  /** Whether a range stands on one line. */
  onOneLine({ start, end }: Range): boolean {
    return this.lineOf(start) === this.lineOf(end);
  }

  /** The text of the line on which a place stands. */
  lineAt(offset: number): string {
    const start = this.starts[this.lineOf(offset)] ?? 0;
    return this.text.slice(start, this.text.indexOf('\n', offset) < 0 ? undefined : this.text.indexOf('\n', offset));
  }

  private lineOf(offset: number): number {
    return positionAt(this.text, this.starts, offset).line;
  }
}
