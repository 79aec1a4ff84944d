import type { ColumnFacts, NumberRange, Place, RowKind } from '../../../protocol/index.ts';

/** More different values than this are not told apart. */
const MOST_CLASSES = 1_000;

/** What is gathered about one column, value by value. */
export class ColumnScan {
  readonly #name: string;
  readonly #shape: readonly number[];
  #counts: Map<string | number, number> | null = new Map();
  #missing: { count: number; readonly first: Place } | null = null;
  #numbers = 0;
  #whole = true;
  #text = false;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;
  #mean = 0;
  #squares = 0;
  #nearest = Number.POSITIVE_INFINITY;
  #runs = 0;
  #last: string | number | null = null;

  constructor(name: string, shape: readonly number[] = []) {
    this.#name = name;
    this.#shape = shape;
  }

  /** A number; one that is none, or infinite, counts as missing. */
  number(value: number, place: Place): void {
    if (!Number.isFinite(value)) {
      this.missing(place);
      return;
    }
    this.#see(value);
    this.#numbers += 1;
    this.#whole &&= Number.isInteger(value);
    this.#min = Math.min(this.#min, value);
    this.#max = Math.max(this.#max, value);
    this.#nearest = Math.min(this.#nearest, Math.abs(value));
    // B. P. Welford, Note on a method for calculating corrected sums of squares and products, 1962
    const off = value - this.#mean;
    this.#mean += off / this.#numbers;
    this.#squares += off * (value - this.#mean);
  }

  text(value: string): void {
    this.#text = true;
    this.#see(value);
  }

  missing(place: Place): void {
    if (this.#missing) this.#missing.count += 1;
    else this.#missing = { count: 1, first: place };
  }

  /** @param rows what its rows are, for arrays with several values a row */
  facts(rows: RowKind): ColumnFacts {
    const kind = this.#text ? 'text' : this.#whole ? 'integer' : 'number';
    return {
      name: this.#name,
      shape: this.#shape,
      kind,
      range: this.#text || this.#numbers === 0 ? null : this.#range(),
      missing: this.#missing,
      classes: this.#counts && classesIn(this.#counts, this.#text),
      runs: this.#runs,
      rows,
    };
  }

  #see(value: string | number): void {
    if (value !== this.#last) this.#runs += 1;
    this.#last = value;
    if (!this.#counts) return;
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
    if (this.#counts.size > MOST_CLASSES) this.#counts = null;
  }

  #range(): NumberRange {
    const deviation = Math.sqrt(this.#squares / this.#numbers);
    return { min: this.#min, max: this.#max, mean: this.#mean, deviation, nearestZero: this.#nearest };
  }
}

function classesIn(counts: ReadonlyMap<string | number, number>, texts: boolean): NonNullable<ColumnFacts['classes']> {
  const classes = [...counts].map(([value, count]) => ({ value: String(value), count }));
  const order = texts ? (a: string, b: string) => (a < b ? -1 : 1) : (a: string, b: string) => Number(a) - Number(b);
  return classes.sort((a, b) => order(a.value, b.value));
}

/** What rows of several numbers are: one-hot, distributions, or neither from a first row on. */
export class RowScan {
  #oneHot = true;
  #other: Place | null = null;
  #any = false;

  add(values: ArrayLike<number>, place: Place): void {
    this.#any = true;
    if (this.#other) return;
    let [sum, ones, others] = [0, 0, 0];
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? Number.NaN;
      sum += value;
      if (value === 1) ones += 1;
      else if (value !== 0) others += 1;
      if (!(value >= 0)) sum = Number.NaN;
    }
    this.#oneHot &&= ones === 1 && others === 0;
    if (!(Math.abs(sum - 1) < 1e-3)) this.#other = place;
  }

  get kind(): RowKind {
    if (!this.#any) return null;
    if (this.#other) return { kind: 'other', first: this.#other };
    return this.#oneHot ? { kind: 'one_hot' } : { kind: 'distribution' };
  }
}
