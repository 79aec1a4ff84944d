import { tmpdir } from 'node:os';
import { asBytes, bytesOf, type Element, type Numbers, numbersOf } from './numbers.ts';
import { ArrayRows, FileRows, type Rows } from './rows.ts';
import { ScratchFile } from './scratch.ts';

/** More than this is not kept in memory, in bytes. */
const LIMIT = 2 ** 27;
/** Rows are gathered in pieces of about so many bytes. */
const PIECE = 2 ** 20;

/** Where rows go that do not fit in memory. */
export interface Spill {
  readonly folder: string | undefined;
  /** Bytes kept in memory. */
  readonly limit?: number;
}

/** Rows that come one after another: kept in memory as long as they fit, then in a file. */
export class RowStore {
  readonly width: number;
  readonly #element: Element;
  readonly #spill: Spill;
  readonly #pieces: Numbers[] = [];
  readonly #rowsOfPiece: number;
  #piece: Numbers;
  #filled = 0;
  #count = 0;
  #file: ScratchFile | null = null;

  constructor(width: number, element: Element, spill: Spill) {
    this.width = width;
    this.#element = element;
    this.#spill = spill;
    const piece = Math.min(PIECE, this.#limit);
    this.#rowsOfPiece = Math.max(1, Math.floor(piece / Math.max(1, width * bytesOf(element))));
    this.#piece = numbersOf(element, this.#rowsOfPiece * width);
  }

  get #limit(): number {
    return this.#spill.limit ?? LIMIT;
  }

  get count(): number {
    return this.#count;
  }

  /** @throws WriteFailure when there is no room on the disk */
  append(row: ArrayLike<number>): void {
    if (this.#filled === this.#rowsOfPiece) this.#flush();
    this.#piece.set(row, this.#filled * this.width);
    this.#filled += 1;
    this.#count += 1;
  }

  /** All rows; none can be added afterwards. */
  finish(): Rows {
    if (this.#file) {
      this.#flush();
      return new FileRows({ fd: this.#file.fd, element: this.#element, width: this.width }, this.#count);
    }
    const all = numbersOf(this.#element, this.#count * this.width);
    for (const [i, piece] of this.#pieces.entries()) all.set(piece, i * piece.length);
    all.set(this.#rest(), this.#pieces.length * this.#rowsOfPiece * this.width);
    this.#pieces.length = 0;
    return new ArrayRows(all, this.width);
  }

  #rest(): Numbers {
    return this.#piece.subarray(0, this.#filled * this.width);
  }

  #flush(): void {
    const bytes = (this.#count + this.#rowsOfPiece) * this.width * bytesOf(this.#element);
    if (!this.#file && bytes > this.#limit) this.#toDisk();
    if (this.#file) {
      this.#file.append(asBytes(this.#rest()));
    } else {
      this.#pieces.push(this.#piece);
      this.#piece = numbersOf(this.#element, this.#rowsOfPiece * this.width);
    }
    this.#filled = 0;
  }

  #toDisk(): void {
    this.#file = new ScratchFile(this.#spill.folder ?? tmpdir());
    for (const piece of this.#pieces.splice(0)) this.#file.append(asBytes(piece));
  }
}
