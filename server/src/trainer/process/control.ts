/** What whoever watches a run asks of it; obeyed between two batches. */
export class Control {
  #stopped = false;
  #rest: { readonly over: Promise<void>; readonly end: () => void } | null = null;

  /** Whether the run is to stop. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** While the run is to rest: resolves when it goes on, or is to stop. */
  get resting(): Promise<void> | null {
    return this.#rest?.over ?? null;
  }

  stop(): void {
    this.#stopped = true;
    this.goOn();
  }

  pause(): void {
    if (this.#stopped || this.#rest !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#rest = { over: promise, end: resolve };
  }

  goOn(): void {
    this.#rest?.end();
    this.#rest = null;
  }
}
