import type { RunEvent } from '../protocol/index.ts';
import type { BatchReport, EpochReport } from './fit/fit.ts';

/** Reports of batches and epochs as events. The last batch of an epoch is always told, whenever the one before was. */
export class Progress {
  readonly #tell: (event: RunEvent) => void;
  readonly #last: number;
  #shown = -1;

  /** @param steps batches of an epoch */
  constructor(tell: (event: RunEvent) => void, steps: number) {
    this.#tell = tell;
    this.#last = steps - 1;
  }

  batch({ epoch, batch, logs, seconds, samples }: BatchReport): void {
    this.#shown = batch;
    this.#tell({ event: 'batch', epoch, batch, logs, seconds, samples });
  }

  epoch({ epoch, logs, seconds, samplesPerSecond }: EpochReport): void {
    if (this.#shown < this.#last) {
      const trained = Object.fromEntries(Object.entries(logs).filter(([name]) => !name.startsWith('val_')));
      const samples = Math.round(samplesPerSecond * seconds);
      this.#tell({ event: 'batch', epoch, batch: this.#last, logs: trained, seconds, samples });
    }
    this.#shown = -1;
    this.#tell({ event: 'epoch', epoch, logs, seconds, samples_per_second: samplesPerSecond });
  }
}
