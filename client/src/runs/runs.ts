import type { Run } from './run.ts';

/** The runs of this window: the latest one of each spec. */
export class Runs {
  readonly #bySpec = new Map<string, Run>();
  readonly #listeners = new Set<(run: Run) => void>();
  #latest: Run | null = null;

  get latest(): Run | null {
    return this.#latest;
  }

  get active(): readonly Run[] {
    return [...this.#bySpec.values()].filter((run) => run.active);
  }

  of(uri: string): Run | null {
    return this.#bySpec.get(uri) ?? null;
  }

  /** Takes a run in and begins it. @throws when one of the same spec is active: two would fight over the machine. */
  begin(run: Run): void {
    if (this.of(run.info.uri)?.active) throw new Error(`a run of ${run.info.uri} is active`);
    this.#bySpec.set(run.info.uri, run);
    this.#latest = run;
    run.onChange((changed) => {
      for (const listener of [...this.#listeners]) listener(changed);
    });
    run.begin();
  }

  onChange(listener: (run: Run) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves when no process of this spec is left. */
  async over(run: Run): Promise<void> {
    if (!run.active) return;
    await new Promise<void>((resolve) => {
      const forget = run.onChange(() => {
        if (run.active) return;
        forget();
        resolve();
      });
    });
  }

  /** The window closes: no trainer stays behind. */
  killAll(): void {
    for (const run of this.active) run.kill();
  }
}
