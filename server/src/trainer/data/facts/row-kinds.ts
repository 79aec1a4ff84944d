import type { Place, RowKind } from '../../../protocol/index.ts';

/** Sums of shares that were written with few digits. */
const TOLERANCE = 1e-3;

/** Whether the rows of several values are one-hot, or at least distributions. */
export class RowKinds {
  #oneHot = true;
  #first: Place | null = null;
  #rows = 0;

  add(values: ArrayLike<number>, place: () => Place): void {
    this.#rows += 1;
    if (this.#first) return;
    let [sum, whole, negative] = [0, true, false];
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      sum += value;
      whole &&= value === 0 || value === 1;
      negative ||= value < 0;
    }
    this.#oneHot &&= whole && sum === 1;
    if (negative || !(Math.abs(sum - 1) <= TOLERANCE)) this.#first = place();
  }

  finish(): RowKind {
    if (this.#rows === 0) return null;
    if (this.#first) return { kind: 'other', first: this.#first };
    return { kind: this.#oneHot ? 'one_hot' : 'distribution' };
  }
}
