import type { RunInfo, ToPanel } from '@nnspec/server/protocol';
import type { History } from '../runs/history.ts';

/** Messages to a panel, at most so often. */
const PAUSE_MS = 50;

/**
 * Keeps one panel up to date: everything when it asks, then what is new, at most twenty times a second, and nothing while it
 * is hidden, since a hidden panel loses what it is sent.
 */
export class Feed {
  readonly #post: (message: ToPanel) => void;
  #run: { readonly info: RunInfo; readonly history: History } | null = null;
  #gone: 'untrusted' | 'missing' | null = null;
  #sent = -1;
  #owesAll = true;
  #ready = false;
  #visible = true;
  #timer: NodeJS.Timeout | null = null;

  constructor(post: (message: ToPanel) => void) {
    this.#post = post;
  }

  /** Shows a run, from its beginning. */
  show(info: RunInfo, history: History): void {
    this.#run = { info, history };
    this.#gone = null;
    this.#owesAll = true;
    this.#flush();
  }

  /** Says that the run is out of reach; the page may still be loading. */
  gone(reason: 'untrusted' | 'missing'): void {
    this.#run = null;
    this.#gone = reason;
    this.#flush();
  }

  /** The page has loaded, for the first time or again. */
  ready(): void {
    this.#ready = true;
    this.#owesAll = true;
    this.#flush();
  }

  setVisible(visible: boolean): void {
    this.#visible = visible;
    this.#flush();
  }

  /** Something happened in the run. */
  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#flush();
    }, PAUSE_MS);
  }

  dispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#run = null;
  }

  #flush(): void {
    if (!this.#ready || !this.#visible) return;
    if (this.#gone !== null) this.#post({ type: 'gone', reason: this.#gone });
    if (this.#run === null) return;
    const { info, history } = this.#run;
    const entries = history.since(this.#owesAll ? -1 : this.#sent);
    if (!this.#owesAll && entries.length === 0) return;
    this.#post(this.#owesAll ? { type: 'run', info, entries } : { type: 'more', entries });
    this.#owesAll = false;
    this.#sent = history.seq;
  }
}
