/** The line of the file on which each row begins: kept where a row does not follow right after the one before. */
export class LineMap {
  readonly #rows: number[] = [];
  readonly #lines: number[] = [];
  #count = 0;

  /** @param line counted from 1 */
  add(line: number): void {
    const last = this.#rows.length - 1;
    if (line !== (this.#lines[last] ?? Number.NaN) + this.#count - (this.#rows[last] ?? 0)) {
      this.#rows.push(this.#count);
      this.#lines.push(line);
    }
    this.#count += 1;
  }

  lineOf(row: number): number | undefined {
    let [low, high] = [0, this.#rows.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#rows[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    const line = this.#lines[low];
    return line === undefined ? undefined : line + row - (this.#rows[low] ?? 0);
  }
}
