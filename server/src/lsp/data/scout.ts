import type { Model } from '../../language/index.ts';
import type { SpecPlace } from './files.ts';
import { type KeyedLook, KnownData, lookInto, missingLooks } from './known.ts';

/** Typing goes on for a moment before a file is looked into. */
const PAUSE = 300;

/** A scan of one document that waits or runs. */
interface Errand {
  readonly keys: string;
  readonly end: AbortController;
}

const keysOf = (looks: readonly KeyedLook[]): string => looks.map(({ key }) => key).join('\n');

/**
 * Looks into the data of the open documents, away from the server's own work: a moment after a document has come to name them,
 * and never longer than it does.
 */
export class Scout {
  readonly known = new KnownData();
  readonly #errands = new Map<string, Errand>();
  readonly #arrived: (uri: string) => void;

  /** @param arrived is told of a document of which more is known */
  constructor(arrived: (uri: string) => void) {
    this.#arrived = arrived;
  }

  /** Sends for what the model of a document names and nobody has looked into. */
  see(uri: string, { data }: Model, place: SpecPlace): void {
    const looks = missingLooks(data, place, this.known);
    const keys = keysOf(looks);
    if (this.#errands.get(uri)?.keys === keys) return;
    this.forget(uri);
    if (looks.length > 0) this.#send(uri, looks, keys);
  }

  /** Gives up what is under way for a document. */
  forget(uri: string): void {
    this.#errands.get(uri)?.end.abort();
    this.#errands.delete(uri);
  }

  #send(uri: string, looks: readonly KeyedLook[], keys: string): void {
    const errand: Errand = { keys, end: new AbortController() };
    this.#errands.set(uri, errand);
    const timer = setTimeout(() => void this.#run(uri, looks, errand), PAUSE);
    timer.unref();
    errand.end.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  async #run(uri: string, looks: readonly KeyedLook[], errand: Errand): Promise<void> {
    const { signal } = errand.end;
    await lookInto(looks, this.known, signal);
    if (signal.aborted) return;
    // One that crashed the scanner is not tried again while its files stay the same.
    for (const look of looks) if (!this.known.has(look)) this.known.set(look, null);
    this.#errands.delete(uri);
    this.#arrived(uri);
  }
}
