import { type Bracket, type Doc, type Fill, headWidth, type Row } from './doc.ts';
import type { Writer } from './writer.ts';

/** No line of code is longer, if it can be broken; comments may be. */
export const WIDTH = 120;
/** Lines are broken under a bracket or an arrow up to this column; under one further right they would be too short. */
const HANG = 60;
/** How far a line goes in that goes on from the one before, where it does not stand under something. */
const CONTINUED = 4;

/** Where a line goes on whose statement, or what else is around it, begins at `indent`; never far to the right. */
export const continued = (indent: number): number => Math.max(indent, Math.min(indent + CONTINUED, HANG));

/** Sets a piece of a spec at the writer's place, as much on a line as fits. */
export class Layout {
  private readonly writer: Writer;
  private readonly width: number;

  constructor(writer: Writer, width = WIDTH) {
    this.writer = writer;
    this.width = width;
  }

  /**
   * @param indent where what is around begins its lines
   * @param tail width of what must follow on the same line
   */
  print(doc: Doc, indent: number, tail = 0): void {
    switch (doc.kind) {
      case 'word':
        this.writer.word(doc.word, continued(indent));
        break;
      case 'blank':
        this.writer.blank(doc.flat);
        break;
      case 'comma':
        this.writer.comma();
        break;
      case 'row':
        this.row(doc, indent, tail);
        break;
      case 'bracket':
        this.bracket(doc, indent, tail);
        break;
      case 'fill':
        this.value(doc, indent, tail);
    }
  }

  private row({ parts }: Row, indent: number, tail: number): void {
    for (const [index, part] of parts.entries()) {
      const rest = parts.slice(index + 1);
      const ends = rest.every(({ flat }) => flat < Number.POSITIVE_INFINITY);
      this.print(part, indent, headWidth(rest) + (ends ? tail : 0));
    }
  }

  private fits(width: number, column: number): boolean {
    return column + width <= this.width;
  }

  private value(doc: Fill, indent: number, tail: number): void {
    const first = doc.under === 'first';
    const margin = first ? this.margin(doc.flat + tail, indent) : continued(indent);
    this.fill(doc, first ? margin : indent, margin, tail);
  }

  /** Where the lines of a fill begin that is set here: right here, unless they would be too short. */
  private margin(width: number, indent: number): number {
    const { column } = this.writer;
    return column <= HANG || this.fits(width, column) ? column : continued(indent);
  }

  private bracket({ open, inner, close }: Bracket, indent: number, tail: number): void {
    const { writer } = this;
    writer.word(open, continued(indent));
    const under = this.margin(inner.flat + close.text.length + tail, indent);
    if (inner.items.length > 0 && under !== writer.column) writer.newline(under);
    this.fill(inner, under, under, tail + close.text.length);
    writer.comments(close.range.start, (start) => writer.newline(start < close.range.start ? under : indent));
    writer.word(close, indent);
  }

  /**
   * Sets the parts of a fill; one that is broken itself has its last line for itself.
   * @param margin where its lines begin but the first, in which what is around begins by `indent`
   */
  private fill({ items, under }: Fill, indent: number, margin: number, tail: number): void {
    const { writer } = this;
    let begin = margin;
    let whole = true;
    for (const [index, item] of items.entries()) {
      const after = index === items.length - 1 ? tail : 0;
      if (index === 1 && under === 'second' && writer.column < HANG) begin = writer.column + 1;
      if (index > 0 && whole && !item.lead && this.fits(1 + item.flat + after, writer.column)) writer.blank(1);
      else if (index > 0) writer.newline(begin);
      if (item.lead) this.lead(item, begin);
      whole = this.fits(item.flat + after, writer.column);
      this.print(item, index === 0 ? indent : begin, after);
    }
  }

  /** Sets the comments before a part, which stand in line with it. */
  private lead(item: Doc, indent: number): void {
    const start = startOf(item);
    if (start !== undefined) this.writer.comments(start, () => this.writer.newline(indent));
  }
}

const startOf = (doc: Doc | undefined): number | undefined => {
  switch (doc?.kind) {
    case 'word':
      return doc.word.range.start;
    case 'bracket':
      return doc.open.range.start;
    case 'row':
      return startOf(doc.parts[0]);
    case 'fill':
      return startOf(doc.items[0]);
    default:
      return undefined;
  }
};
