import { lineStarts, type Position, positionAt, type Range } from '../../language/index.ts';

/** A spec whose places are asked for. */
export class Source {
  /** As messages name it: the path as given, `<stdin>`. */
  readonly name: string;
  readonly text: string;
  readonly #starts: readonly number[];
  readonly #imported: ((file: string) => Source) | undefined;

  /** `imported`: the source of a file that it imports. */
  constructor(file: string, text: string, imported?: (file: string) => Source) {
    this.name = file === '-' ? '<stdin>' : file;
    this.text = text;
    this.#starts = lineStarts(text);
    this.#imported = imported;
  }

  /** The source of a place: this one, or that of an imported file. */
  of(file: string | undefined): Source {
    return file === undefined ? this : (this.#imported?.(file) ?? this);
  }

  /** Line and UTF-16 unit, from 0. */
  position(offset: number): Position {
    return positionAt(this.text, this.#starts, offset);
  }

  /** The same in LSP's form; an end never splits a letter that takes two units. */
  range({ start, end }: Range): { readonly start: Position; readonly end: Position } {
    return { start: this.position(this.#whole(start, -1)), end: this.position(this.#whole(end, 1)) };
  }

  /** A line without its end. */
  line(number: number): string {
    return this.text.slice(this.#starts[number] ?? this.text.length, this.#starts[number + 1]).replace(/\r?\n$/, '');
  }

  #whole(offset: number, step: 1 | -1): number {
    const isInside = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(this.text.slice(offset - 1, offset + 1));
    return isInside ? offset + step : offset;
  }
}
