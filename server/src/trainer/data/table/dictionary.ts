/** The different texts of a column in the order in which they come, each with the row where it came first. */
export class Dictionary {
  readonly #ids = new Map<string, number>();
  readonly texts: string[] = [];
  readonly firstRows: number[] = [];
  readonly #limit: number;

  /** @param limit texts beyond it are not told apart */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether there were more texts than are told apart. */
  get overflowed(): boolean {
    return this.texts.length > this.#limit;
  }

  /** The number of a text, a new one when it was not seen before. */
  idOf(text: string, row: number): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    if (this.overflowed) return this.#limit;
    const id = this.texts.length;
    this.#ids.set(text, id);
    this.texts.push(text);
    this.firstRows.push(row);
    return id;
  }
}
