import type { Output } from '../context.ts';
import { clipped, harmless } from './plain.ts';

const ERASE = '\r\u001B[2K';

/** The last line of a terminal, written over and over; elsewhere nothing. */
export class LiveLine {
  readonly #output: Output;
  #isShown = false;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Columns that a text may take. */
  get columns(): number {
    return this.#output.columns - 1;
  }

  show(text: string): void {
    if (!this.#output.live) return;
    this.#isShown = true;
    this.#output.write(ERASE + clipped(harmless(text), this.columns));
  }

  erase(): void {
    if (this.#isShown) this.#output.write(ERASE);
    this.#isShown = false;
  }
}
