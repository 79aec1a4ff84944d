import type { DataFacts, Place } from '../../../protocol/index.ts';

const numbers = new Float64Array(1);
const words = new Uint32Array(numbers.buffer);

/** A number of 53 bits that equal rows share, and others all but never. */
class RowHash {
  #low = 0x811c9dc5;
  #high = 0x9e3779b9;

  add(value: string | number): void {
    if (typeof value === 'number') {
      numbers[0] = value;
      this.#mix(words[0] ?? 0);
      this.#mix(words[1] ?? 0);
      return;
    }
    this.#mix(value.length);
    for (let i = 0; i < value.length; i++) this.#mix(value.charCodeAt(i));
  }

  #mix(word: number): void {
    this.#low = Math.imul(this.#low ^ word, 0x01000193);
    this.#high = Math.imul((this.#high ^ word) + (this.#high >>> 15), 0x85ebca6b);
  }

  get value(): number {
    return (this.#low >>> 0) * 2 ** 21 + (this.#high >>> 11);
  }
}

/** Finds rows that repeat earlier ones. */
export class Duplicates {
  readonly #seen = new Map<number, Place>();
  #count = 0;
  #first: readonly [Place, Place] | null = null;

  add(values: Iterable<string | number>, place: Place): void {
    const hash = new RowHash();
    for (const value of values) hash.add(value);
    const before = this.#seen.get(hash.value);
    if (before === undefined) {
      this.#seen.set(hash.value, place);
      return;
    }
    this.#count += 1;
    this.#first ??= [before, place];
  }

  get facts(): DataFacts['duplicates'] {
    return this.#first && { count: this.#count, first: this.#first };
  }
}
