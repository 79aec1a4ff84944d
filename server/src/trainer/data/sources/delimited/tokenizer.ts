import { numberIn } from '../../table/cell.ts';
import type { CellMode, CellSink } from '../../table/source.ts';
import { NumberScanner } from './number.ts';

const QUOTE = 34;
const LF = 10;
const CR = 13;
const BLANK = 32;

/** What ended a cell. */
type End = 'cell' | 'row' | 'cut';

/** What is wrong with a text, and the line. */
export type Fault =
  | { readonly kind: 'open-quote' | 'after-quote' | 'encoding'; readonly line: number }
  | { readonly kind: 'ragged'; readonly line: number; readonly found: number };

export class TextFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(fault.kind, cause === undefined ? undefined : { cause });
    this.fault = fault;
  }
}

/** What is read of each column, in the order of the table; `null`: passed over. */
export interface Slot {
  readonly slot: number;
  readonly mode: CellMode;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Takes delimited text apart, as pandas does: quoted fields with doubled quotes and line ends inside them, LF, CR LF and CR,
 * empty lines passed over. It reads whole rows from a stretch of bytes; a row that is cut off at its end waits for more.
 */
export class Tokenizer {
  readonly #delimiter: Uint8Array;
  readonly #decimal: string;
  readonly #numbers: NumberScanner;
  #bytes: Uint8Array = new Uint8Array();
  #at = 0;
  #last = false;
  #line = 1;
  #quotedLines = 0;
  #header: boolean;
  #given = 0;

  /** @param header whether the first row is passed over: it names the columns */
  constructor(delimiter: string, decimal: string, header = false) {
    this.#header = header;
    this.#delimiter = new TextEncoder().encode(delimiter);
    this.#decimal = decimal;
    this.#numbers = new NumberScanner(decimal, this.#delimiter[0] !== BLANK);
  }

  /** Rows that the sink was given. */
  get given(): number {
    return this.#given;
  }

  /** The line that is read, from 1. */
  get line(): number {
    return this.#line;
  }

  /**
   * Reads the rows of a stretch.
   *
   * @param slots of each column; `null`: any number of columns, each as text
   * @param last whether the text ends here
   * @returns how many bytes were read, and whether the sink wants more
   * @throws TextFault
   */
  rows(
    bytes: Uint8Array,
    slots: readonly (Slot | null)[] | null,
    sink: CellSink,
    last: boolean,
  ): { read: number; more: boolean } {
    this.#bytes = bytes;
    this.#at = 0;
    this.#last = last;
    while (this.#at < bytes.length) {
      const start = this.#at;
      if (this.#blankLine()) continue;
      if (this.#at < 0 || !this.#row(slots, sink)) return { read: start, more: true };
      this.#line += 1 + this.#quotedLines;
      if (this.#header) {
        this.#header = false;
        continue;
      }
      this.#given += 1;
      if (!sink.endRow()) return { read: this.#at, more: false };
    }
    return { read: this.#at, more: true };
  }

  #blankLine(): boolean {
    const byte = this.#bytes[this.#at];
    if (byte !== LF && byte !== CR) return false;
    if (!this.#lineEnd()) {
      this.#at = -1;
      return false;
    }
    this.#line += 1;
    return true;
  }

  /** @returns whether the row is complete */
  #row(slots: readonly (Slot | null)[] | null, sink: CellSink): boolean {
    const wanted = !this.#header;
    if (wanted) sink.startRow(this.#line);
    this.#quotedLines = 0;
    let column = 0;
    for (;;) {
      const slot = slots === null ? { slot: column, mode: 'text' as const } : (slots[column] ?? null);
      const end = this.#cell(wanted ? slot : null, sink);
      if (end === 'cut') return false;
      column += 1;
      if (end === 'row') break;
    }
    if (slots !== null && column !== slots.length) throw new TextFault({ kind: 'ragged', line: this.#line, found: column });
    return true;
  }

  #cell(slot: Slot | null, sink: CellSink): End {
    const start = this.#at;
    if (this.#bytes[start] === QUOTE) return this.#quoted(slot, sink);
    if (slot?.mode === 'number') {
      const at = this.#numbers.scan(this.#bytes, start);
      if (at >= 0) {
        const { value } = this.#numbers;
        this.#at = at;
        const end = this.#separator();
        if (end) {
          sink.number(slot.slot, value);
          return end;
        }
      }
    }
    return this.#plain(slot, start, sink);
  }

  #plain(slot: Slot | null, start: number, sink: CellSink): End {
    const bytes = this.#bytes;
    const first = this.#delimiter[0];
    let ascii = 0;
    let at = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === LF || byte === CR || (byte === first && this.#delimits(at))) break;
      ascii |= byte;
    }
    if (at >= bytes.length && !this.#last) return 'cut';
    const stop = at;
    this.#at = at;
    const end = this.#separator();
    if (!end) return 'cut';
    if (slot) this.#give(slot, this.#text(start, stop, ascii < 128), sink);
    return end;
  }

  #quoted(slot: Slot | null, sink: CellSink): End {
    const start = this.#at + 1;
    const close = this.#closingQuote(start);
    if (close < 0) return 'cut';
    this.#at = close + 1;
    const end = this.#separator();
    if (!end) {
      const known = this.#last || this.#at + this.#delimiter.length < this.#bytes.length;
      if (known) throw new TextFault({ kind: 'after-quote', line: this.#line });
      return 'cut';
    }
    if (slot) this.#give(slot, this.#text(start, close, false).replaceAll('""', '"'), sink);
    return end;
  }

  /** @returns −1 when the quote may still be closed by what comes */
  #closingQuote(start: number): number {
    const bytes = this.#bytes;
    let lines = 0;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) lines += 1;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] === QUOTE) {
        at++;
      } else {
        if (at + 1 >= bytes.length && !this.#last) return -1;
        this.#quotedLines += lines;
        return at;
      }
    }
    if (this.#last) throw new TextFault({ kind: 'open-quote', line: this.#line });
    return -1;
  }

  #give({ slot, mode }: Slot, text: string, sink: CellSink): void {
    const number = mode === 'number' ? numberIn(text, this.#decimal) : undefined;
    if (number === undefined) sink.text(slot, text);
    else sink.number(slot, number);
  }

  #text(start: number, end: number, ascii: boolean): string {
    const bytes = this.#bytes;
    if (ascii && end - start < 16) return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
    try {
      return utf8.decode(bytes.subarray(start, end));
    } catch (error) {
      throw new TextFault({ kind: 'encoding', line: this.#line }, error);
    }
  }

  #delimits(at: number): boolean {
    const delimiter = this.#delimiter;
    for (let i = 1; i < delimiter.length; i++) if (this.#bytes[at + i] !== delimiter[i]) return false;
    return true;
  }

  /** Steps over what ends a cell; null when something else stands there, or nothing yet. */
  #separator(): End | null {
    if (this.#at >= this.#bytes.length) return this.#last ? 'row' : null;
    const byte = this.#bytes[this.#at];
    if (byte === this.#delimiter[0] && this.#delimits(this.#at)) {
      this.#at += this.#delimiter.length;
      return 'cell';
    }
    if (byte !== LF && byte !== CR) return null;
    return this.#lineEnd() ? 'row' : null;
  }

  /** @returns false when a CR at the end of the stretch may be the first half of a CR LF */
  #lineEnd(): boolean {
    const at = this.#at;
    if (this.#bytes[at] === CR) {
      if (at + 1 >= this.#bytes.length && !this.#last) return false;
      this.#at = this.#bytes[at + 1] === LF ? at + 2 : at + 1;
    } else {
      this.#at = at + 1;
    }
    return true;
  }
}
