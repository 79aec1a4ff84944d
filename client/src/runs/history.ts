import type { Entry, PanelEvent } from '@nnspec/server/protocol';

/** Batches that are remembered, and epochs. When there are more, every other one is forgotten. */
const LIMITS = { batch: 4_000, epoch: 4_000 };

/** All that happened in a run, in order: panels are told from it, as often as they come back. */
export class History {
  readonly #clock: () => number;
  readonly #limits: typeof LIMITS;
  #entries: Entry[] = [];
  readonly #counts = { batch: 0, epoch: 0 };
  #next = 0;

  /** @param clock milliseconds since 1970. */
  constructor(clock: () => number = Date.now, limits: Partial<typeof LIMITS> = {}) {
    this.#clock = clock;
    this.#limits = { ...LIMITS, ...limits };
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
    const { event: kind } = event;
    if ((kind === 'batch' || kind === 'epoch') && ++this.#counts[kind] > this.#limits[kind]) this.#thin(kind);
  }

  /** What came after entry `seq`. */
  since(seq: number): readonly Entry[] {
    const first = this.#entries.findLastIndex((entry) => entry.seq <= seq) + 1;
    return this.#entries.slice(first);
  }

  /** The best epoch so far stays, since the panel names it, and so does the last. */
  #thin(kind: 'batch' | 'epoch'): void {
    const best = kind === 'epoch' ? bestEpoch(this.#entries) : null;
    let index = 0;
    this.#entries = this.#entries.filter(
      (entry) => entry.event.event !== kind || index++ % 2 !== this.#counts[kind] % 2 || entry === best,
    );
    this.#counts[kind] = this.#entries.filter(({ event }) => event.event === kind).length;
  }
}

/** The first with the least validation loss, or loss where there is none. */
function bestEpoch(entries: readonly Entry[]): Entry | null {
  let [best, least]: [Entry | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const entry of entries) {
    const { event } = entry;
    const loss = event.event === 'epoch' ? (event.logs.val_loss ?? event.logs.loss ?? Number.NaN) : Number.NaN;
    if (loss < least) [best, least] = [entry, loss];
  }
  return best;
}
