import { asBytes, bytesOf, type Element, type Numbers, numbersOf } from './numbers.ts';
import { readFully } from './scratch.ts';

/** Rows of numbers, wherever they are kept. */
export interface Rows {
  readonly count: number;
  /** Numbers of a row. */
  readonly width: number;
  /** The numbers of some rows, one after another: valid until the next call. */
  read(first: number, count: number): Numbers;
}

/** Rows in a file: one after another, without anything between. Plain data, which another thread can read from as well. */
export interface RowFile {
  readonly fd: number;
  readonly element: Element;
  readonly width: number;
}

/** Rows in one array. */
export class ArrayRows implements Rows {
  readonly count: number;
  readonly width: number;
  readonly data: Numbers;

  constructor(data: Numbers, width: number, count: number = width === 0 ? 0 : data.length / width) {
    this.data = data;
    this.width = width;
    this.count = count;
  }

  read(first: number, count: number): Numbers {
    return this.data.subarray(first * this.width, (first + count) * this.width);
  }
}

/** Reads rows of a file into one buffer over and over; what was read last is not read again. */
export class FileRows implements Rows {
  readonly count: number;
  readonly width: number;
  readonly file: RowFile;
  #buffer: Numbers;
  #first = -1;
  #read = 0;

  constructor(file: RowFile, count: number) {
    this.file = file;
    this.count = count;
    this.width = file.width;
    this.#buffer = numbersOf(file.element, 0);
  }

  read(first: number, count: number): Numbers {
    const { fd, element, width } = this.file;
    if (this.#buffer.length < count * width) this.#buffer = numbersOf(element, count * width);
    const values = this.#buffer.subarray(0, count * width);
    if (this.#first === first && this.#read === count) return values;
    readFully(fd, asBytes(values), first * width * bytesOf(element));
    this.#first = first;
    this.#read = count;
    return values;
  }
}

/** Rows looked at in one go. */
const STRIDE = 4_096;

/** Calls back with stretches of rows, from the first to the last. */
export function eachStretch(count: number, visit: (first: number, count: number) => void, stride = STRIDE): void {
  for (let first = 0; first < count; first += stride) visit(first, Math.min(stride, count - first));
}
