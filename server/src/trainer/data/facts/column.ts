import type { ColumnFacts, NumberRange, Place } from '../../../protocol/index.ts';

/** More different values are no classes. */
const MOST_CLASSES = 1_000;

/** Mean and spread in one pass. B. P. Welford, Technometrics 4, 1962 */
class Range {
  count = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;
  #nearest = Number.POSITIVE_INFINITY;
  #mean = 0;
  #squares = 0;

  add(value: number): void {
    this.count += 1;
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
    const size = Math.abs(value);
    if (size < this.#nearest) this.#nearest = size;
    const delta = value - this.#mean;
    this.#mean += delta / this.count;
    this.#squares += delta * (value - this.#mean);
  }

  finish(): NumberRange | null {
    if (this.count === 0) return null;
    const deviation = Math.sqrt(this.#squares / this.count);
    return { min: this.#min, max: this.#max, mean: this.#mean, deviation, nearestZero: this.#nearest };
  }
}

type Counted = Map<string | number, number>;

const byOrder = ([a]: readonly [string | number, number], [b]: readonly [string | number, number]): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
};

/** Gathers what is to be known of a column, value by value. */
export class ColumnLook {
  readonly name: string;
  readonly #range = new Range();
  #classes: Counted | null;
  #last: string | number | undefined;
  #runs = 0;
  #whole = true;
  #texts = 0;
  #missing = 0;
  #firstMissing: Place | null = null;

  /** @param classes whether its values may be classes */
  constructor(name: string, classes: boolean) {
    this.name = name;
    this.#classes = classes ? new Map() : null;
  }

  number(value: number, place: Place): void {
    if (!Number.isFinite(value)) {
      this.gap(place);
      return;
    }
    this.#range.add(value);
    this.#whole &&= Number.isInteger(value);
    this.#tell(value);
  }

  text(text: string): void {
    this.#texts += 1;
    this.#tell(text);
  }

  /** A cell that is empty, not a number, or infinite. */
  gap(place: Place): void {
    this.#missing += 1;
    this.#firstMissing ??= place;
  }

  finish(more: Pick<ColumnFacts, 'shape' | 'rows'> = { shape: [], rows: null }): ColumnFacts {
    const isText = this.#texts > 0 || this.#range.count === 0;
    const counted = this.#classes && [...this.#classes].sort(byOrder);
    return {
      name: this.name,
      kind: isText ? 'text' : this.#whole ? 'integer' : 'number',
      range: isText ? null : this.#range.finish(),
      missing: this.#firstMissing && { count: this.#missing, first: this.#firstMissing },
      classes: counted && counted.map(([value, count]) => ({ value: String(value), count })),
      runs: this.#runs,
      ...more,
    };
  }

  #tell(value: string | number): void {
    if (value !== this.#last) this.#runs += 1;
    this.#last = value;
    if (!this.#classes) return;
    this.#classes.set(value, (this.#classes.get(value) ?? 0) + 1);
    if (this.#classes.size > MOST_CLASSES) this.#classes = null;
  }
}
