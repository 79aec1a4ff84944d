/** Blocks and repeats may expand this deep. */
export const maxDepth = 100;
/** A file may expand to this many layers. */
export const maxLayers = 100_000;
/** Rounds, block calls and statements: they cost time even where they make no layer. */
const maxSteps = 5 * maxLayers;

/** Bounds the expansion, so that no text keeps the reader busy for long. */
export class Budget {
  /** Whether the file was already told. */
  reported = false;
  #layers = 0;
  #steps = 0;

  /** Whether one more layer may be made. */
  layer(): boolean {
    this.#layers += 1;
    return !this.spent;
  }

  /** Whether one more step may be taken. */
  step(): boolean {
    this.#steps += 1;
    return !this.spent;
  }

  /** Takes so many steps and layers, if all of them may be taken. */
  takeAll(steps: number, layers: number): boolean {
    if (this.#layers + layers > maxLayers || this.#steps + steps > maxSteps) return false;
    this.#layers += layers;
    this.#steps += steps;
    return true;
  }

  /** What was taken so far. */
  get taken(): { readonly steps: number; readonly layers: number } {
    return { steps: this.#steps, layers: this.#layers };
  }

  get spent(): boolean {
    return this.#layers > maxLayers || this.#steps > maxSteps;
  }
}
