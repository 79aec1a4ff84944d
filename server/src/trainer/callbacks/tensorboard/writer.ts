import type { LogFile } from '../kit.ts';
import { histogramEvent, scalarEvent, versionEvent } from './event.ts';
import { histogramOf } from './histogram.ts';
import { recordOf } from './record.ts';

const now = (): number => Date.now() / 1000;

/** A file of events, made with the first of them. */
export class EventWriter {
  readonly #open: () => LogFile;
  #file: LogFile | null = null;

  constructor(open: () => LogFile) {
    this.#open = open;
  }

  /** In bytes. */
  get length(): number {
    return this.#file?.length ?? 0;
  }

  /** Forgets what comes after so many bytes. */
  cutTo(length: number): void {
    this.#file ??= this.#open();
    this.#file.cutTo(length);
  }

  scalar(tag: string, value: number, step: number): void {
    this.#append(scalarEvent(tag, value, { time: now(), step }));
  }

  histogram(tag: string, values: Float32Array, step: number): void {
    this.#append(histogramEvent(tag, histogramOf(values), { time: now(), step }));
  }

  #append(event: Uint8Array): void {
    this.#file ??= this.#open();
    if (this.#file.length === 0) this.#file.append(recordOf(versionEvent(now())));
    this.#file.append(recordOf(event));
  }
}
