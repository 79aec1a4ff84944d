import { performance } from 'node:perf_hooks';

/** Seconds of work: what passes while it is held does not count. */
export class Stopwatch {
  readonly #clock: () => number;
  #began: number;
  #heldAt: number | null = null;

  /** @param seconds that have passed already @param clock milliseconds */
  constructor(seconds = 0, clock: () => number = () => performance.now()) {
    this.#clock = clock;
    this.#began = clock() - seconds * 1000;
  }

  get seconds(): number {
    return ((this.#heldAt ?? this.#clock()) - this.#began) / 1000;
  }

  hold(): void {
    this.#heldAt ??= this.#clock();
  }

  go(): void {
    if (this.#heldAt !== null) this.#began += this.#clock() - this.#heldAt;
    this.#heldAt = null;
  }
}
