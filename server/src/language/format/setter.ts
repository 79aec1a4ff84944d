import type { Range } from '../syntax/ast.ts';
import { continued, Layout, WIDTH } from './layout.ts';
import type { Item, ItemBody } from './outline.ts';
import { blankBetween, type Source } from './source.ts';
import type { Writer } from './writer.ts';

const INDENT = 2;

/** Sets declarations, statements and settings on their lines, with the comments and blank lines between them. */
export class Setter {
  /** What is changed as a whole or not at all: lines without a body, and what stands before a body. */
  readonly units: Range[] = [];
  private readonly source: Source;
  private readonly writer: Writer;
  private readonly layout: Layout;
  private readonly endless: Layout;

  constructor(source: Source, writer: Writer) {
    this.source = source;
    this.writer = writer;
    this.layout = new Layout(writer);
    this.endless = new Layout(writer, Number.MAX_SAFE_INTEGER);
  }

  /** Sets the items of a file, and the comments after them. */
  file(items: readonly Item[]): void {
    this.items(items, 0);
    this.between(this.source.text.length, 0, items.length === 0);
  }

  private items(items: readonly Item[], indent: number): void {
    for (const [index, item] of items.entries()) {
      if (item.joined) this.writer.blank(1);
      else this.between(item.range.start, indent, index === 0);
      this.item(item, indent);
    }
  }

  /** The comments before a place and a new line, with the blank lines of the source but the one right after `{`. */
  private between(until: number, indent: number, first: boolean): void {
    const { writer } = this;
    const before = writer.sourceEnd;
    const next = (start: number): void => {
      const opening = first && writer.sourceEnd === before;
      writer.newline(indent, !opening && blankBetween(this.source.text, writer.sourceEnd, start));
    };
    next(until);
    writer.comments(until, next);
  }

  private item({ range, doc, verbatim, oneLine, body }: Item, indent: number): void {
    if (verbatim !== undefined) this.writer.verbatim(verbatim.words, verbatim.margin);
    if (doc !== undefined) (oneLine ? this.endless : this.layout).print(doc, indent);
    this.units.push(body === undefined ? range : { start: range.start, end: body.open.range.end });
    if (body !== undefined) this.body(body, indent, oneLine);
  }

  private body({ items, close, flat }: ItemBody, indent: number, oneLine: boolean): void {
    const { writer } = this;
    const short = oneLine ? flat < Number.POSITIVE_INFINITY : writer.column + flat <= WIDTH;
    const [only] = items;
    if (short && only !== undefined) {
      writer.blank(1);
      this.item(only, indent);
      writer.blank(1);
    } else if (items.length > 0 || close.lead) {
      writer.depth++;
      this.items(items, indent + INDENT);
      this.between(close.range.start, indent + INDENT, items.length === 0);
      writer.depth--;
      writer.newline(indent);
    }
    writer.word(close, continued(indent));
  }
}
