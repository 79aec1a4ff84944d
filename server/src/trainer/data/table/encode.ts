import type { Numbers } from '../rows/numbers.ts';
import type { Rows } from '../rows/rows.ts';

/** How one column of raw rows becomes numbers. Plain data, which another thread can compute with as well. */
export interface ColumnCode {
  /** Its place in a raw row. */
  readonly at: number;
  /** The class of each number of a text; `null`: the number as it is. */
  readonly classes: readonly number[] | null;
  /** How many places a one-hot vector has; `null`: the number alone. */
  readonly oneHot: number | null;
}

export const widthOf = ({ oneHot }: ColumnCode): number => oneHot ?? 1;

/** Numbers of a row that the columns make together. */
export const codedWidth = (codes: readonly ColumnCode[]): number => codes.reduce((sum, code) => sum + widthOf(code), 0);

/** Encodes raw rows of `width` numbers, one after another. */
export function encode(raw: Numbers, width: number, codes: readonly ColumnCode[], into: Float64Array): void {
  const coded = codedWidth(codes);
  let place = 0;
  for (const { at, classes, oneHot } of codes) {
    for (let from = at, to = place; from < raw.length; from += width, to += coded) {
      const value = raw[from] ?? 0;
      const number = classes === null ? value : (classes[value] ?? 0);
      if (oneHot === null) into[to] = number;
      else into.fill(0, to, to + oneHot)[to + number] = 1;
    }
    place += oneHot ?? 1;
  }
}

/** Whether columns are taken as they are, side by side. */
function isStretch(codes: readonly ColumnCode[]): boolean {
  const first = codes[0]?.at ?? 0;
  return codes.every(({ at, classes, oneHot }, i) => at === first + i && classes === null && oneHot === null);
}

/** Whether encoded rows are the raw rows. */
export const isIdentity = (codes: readonly ColumnCode[], width: number): boolean => codes.length === width && isStretch(codes);

/** Takes so many columns of each row, from one on. */
function copy(raw: Numbers, width: number, first: number, columns: number, into: Float64Array): void {
  for (let from = first, to = 0; from < raw.length; from += width, to += columns)
    into.set(raw.subarray(from, from + columns), to);
}

/** The rows of a table, encoded as they are read. */
export class CodedRows implements Rows {
  readonly count: number;
  readonly width: number;
  readonly raw: Rows;
  readonly codes: readonly ColumnCode[];
  readonly #stretch: boolean;
  #buffer = new Float64Array();

  constructor(raw: Rows, codes: readonly ColumnCode[]) {
    this.raw = raw;
    this.codes = codes;
    this.count = raw.count;
    this.width = codedWidth(codes);
    this.#stretch = isStretch(codes);
  }

  read(first: number, count: number): Float64Array {
    if (this.#buffer.length < count * this.width) this.#buffer = new Float64Array(count * this.width);
    const raw = this.raw.read(first, count);
    if (this.#stretch) copy(raw, this.raw.width, this.codes[0]?.at ?? 0, this.width, this.#buffer);
    else encode(raw, this.raw.width, this.codes, this.#buffer);
    return this.#buffer.subarray(0, count * this.width);
  }
}
