import type { BatchEvent, EpochEvent, StartEvent } from '../../protocol/index.ts';

/** How far a run is, and how long it will still take if it goes on as it went. */
export class Pace {
  readonly #start: StartEvent;
  readonly #begun: number;
  readonly #clock: () => number;
  #first: number | undefined;
  #done = 0;

  /** @param clock milliseconds */
  constructor(start: StartEvent, clock: () => number = () => performance.now()) {
    this.#start = start;
    this.#clock = clock;
    this.#begun = clock();
  }

  batch({ epoch, samples }: BatchEvent): void {
    this.#at(epoch, Math.min(1, this.#start.train_samples > 0 ? samples / this.#start.train_samples : 0));
  }

  epoch({ epoch }: EpochEvent): void {
    this.#at(epoch, 1);
  }

  /** Share of the whole run, from 0 to 1. */
  get done(): number {
    return this.#done;
  }

  /** Seconds to go; `undefined` while nothing has been done. */
  get left(): number | undefined {
    if (this.#done <= 0) return undefined;
    const elapsed = (this.#clock() - this.#begun) / 1000;
    return (elapsed / this.#done) * (1 - this.#done);
  }

  /** A run may begin with a later epoch than the first. */
  #at(epoch: number, share: number): void {
    this.#first ??= epoch;
    const epochs = Math.max(1, this.#start.epochs - this.#first);
    this.#done = Math.min(1, (epoch - this.#first + share) / epochs);
  }
}
