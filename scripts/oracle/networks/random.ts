/** Random choices that follow from a seed alone: the same on every machine. Source: mulberry32, Tommy Ettinger. */
export class Random {
  #state: number;

  constructor(...seeds: readonly number[]) {
    this.#state = seeds.reduce((state, seed) => Math.imul(state ^ seed, 0x9e3779b1) ^ (state >>> 15), 0x2545f491);
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of several; of none an error. */
  pick<T>(...from: readonly T[]): T {
    const index = this.int(0, from.length - 1);
    if (index < 0 || index >= from.length) throw new Error('There is nothing to choose from.');
    return from[index] as T;
  }

  /** `count` values. */
  many<T>(count: number, one: () => T): readonly T[] {
    return Array.from({ length: count }, one);
  }

  shuffled<T>(from: readonly T[]): readonly T[] {
    return from
      .map((value) => ({ value, key: this.next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
  }
}
