import { nearestQuotient } from './quotient.ts';

/** Powers of ten that a double holds exactly. */
const TENS = Array.from({ length: 23 }, (_, i) => 10 ** i);
/** So many digits always make an exact whole number. */
const EXACT_DIGITS = 15;
/** Digits that are read in two parts. */
const MOST_DIGITS = 19;

const ZERO = 48;
const MINUS = 45;
const PLUS = 43;
const BLANK = 32;
/** `e`; a capital letter becomes a small one with bit 5. */
const E = 101;

/** Places of the numbers of a scanner. */
const VALUE = 0;
const HEAD = 1;
const TAIL = 2;

/**
 * Reads plain numbers from bytes, to the nearest double. With up to 15 digits and a small exponent, one multiplication or
 * division gives it (W. D. Clinger, How to read floating point numbers accurately, 1990); with up to 19 digits, as programs write
 * doubles, a division in twice the precision. The rest is left to `Number`.
 */
export class NumberScanner {
  readonly #decimal: number;
  readonly #padded: boolean;
  /** The number that was read, its first digits, and those after them: an array holds doubles without boxing them. */
  readonly #numbers = new Float64Array(3);
  #at = 0;
  #count = 0;
  #scale = 0;

  /** @param padded whether blanks may stand before a number */
  constructor(decimal: string, padded: boolean) {
    this.#decimal = decimal.charCodeAt(0);
    this.#padded = padded;
  }

  /** The number that was read. */
  get value(): number {
    return this.#numbers[VALUE] ?? 0;
  }

  /** @returns the place after the number, or −1 when there is none that can be read in this way */
  scan(bytes: Uint8Array, start: number): number {
    this.#at = start;
    if (this.#padded) while (bytes[this.#at] === BLANK) this.#at++;
    const sign = this.#sign(bytes);
    this.#numbers[HEAD] = 0;
    this.#numbers[TAIL] = 0;
    this.#count = 0;
    this.#scale = 0;
    const digits = this.#digits(bytes) + this.#fraction(bytes);
    if (digits === 0 || this.#count > MOST_DIGITS) return -1;
    if (((bytes[this.#at] ?? 0) | 32) === E && !this.#exponent(bytes)) return -1;
    const size = this.#size();
    if (Number.isNaN(size)) return -1;
    this.#numbers[VALUE] = sign * size;
    return this.#at;
  }

  #size(): number {
    const scale = this.#scale;
    if (scale < -22 || scale > 22) return Number.NaN;
    const head = this.#numbers[HEAD] ?? 0;
    if (this.#count <= EXACT_DIGITS) return scale < 0 ? head / (TENS[-scale] ?? 1) : head * (TENS[scale] ?? 1);
    if (scale > 0) return Number.NaN;
    return nearestQuotient(head, TENS[this.#count - EXACT_DIGITS] ?? 1, this.#numbers[TAIL] ?? 0, TENS[-scale] ?? 1);
  }

  #sign(bytes: Uint8Array): 1 | -1 {
    const byte = bytes[this.#at];
    if (byte === MINUS || byte === PLUS) this.#at += 1;
    return byte === MINUS ? -1 : 1;
  }

  /** @returns how many; leading zeros do not count against the precision */
  #digits(bytes: Uint8Array): number {
    const start = this.#at;
    let at = start;
    let head = this.#numbers[HEAD] ?? 0;
    let tail = this.#numbers[TAIL] ?? 0;
    let count = this.#count;
    for (; ; at++) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      if (count < EXACT_DIGITS) head = head * 10 + digit;
      else tail = tail * 10 + digit;
      if (count > 0 || digit > 0) count++;
    }
    this.#at = at;
    this.#numbers[HEAD] = head;
    this.#numbers[TAIL] = tail;
    this.#count = count;
    return at - start;
  }

  #fraction(bytes: Uint8Array): number {
    if (bytes[this.#at] !== this.#decimal) return 0;
    this.#at += 1;
    const digits = this.#digits(bytes);
    this.#scale = -digits;
    return digits;
  }

  #exponent(bytes: Uint8Array): boolean {
    this.#at += 1;
    const sign = this.#sign(bytes);
    const start = this.#at;
    let exponent = 0;
    for (; ; this.#at++) {
      const digit = (bytes[this.#at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      exponent = exponent * 10 + digit;
    }
    this.#scale += sign * exponent;
    return this.#at > start;
  }
}
