import type { Entry, PanelEvent } from '@nnspec/server/protocol';

/** Batches that are remembered. When there are more, every other one is forgotten; epochs and everything else stay. */
const BATCH_LIMIT = 4_000;

/** All that happened in a run, in order: panels are told from it, as often as they come back. */
export class History {
  readonly #clock: () => number;
  readonly #batchLimit: number;
  #entries: Entry[] = [];
  #batches = 0;
  #next = 0;

  /** @param clock milliseconds since 1970. */
  constructor(clock: () => number = Date.now, batchLimit = BATCH_LIMIT) {
    this.#clock = clock;
    this.#batchLimit = batchLimit;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The number of the latest entry; -1 before the first. */
  get seq(): number {
    return this.#next - 1;
  }

  add(event: PanelEvent, at = this.#clock()): void {
    this.#entries.push({ seq: this.#next++, at, event });
    if (event.event === 'batch' && ++this.#batches > this.#batchLimit) this.#thin();
  }

  /** What came after entry `seq`. */
  since(seq: number): readonly Entry[] {
    const first = this.#entries.findLastIndex((entry) => entry.seq <= seq) + 1;
    return this.#entries.slice(first);
  }

  #thin(): void {
    let index = 0;
    this.#entries = this.#entries.filter(({ event }) => event.event !== 'batch' || index++ % 2 === 1);
    this.#batches = this.#entries.filter(({ event }) => event.event === 'batch').length;
  }
}
