import type { Logs } from '../../protocol/index.ts';
import { callbacks } from './index.ts';
import type { Callback, CallbackState, Surroundings } from './kit.ts';

/** The callbacks of a run, in the order of the spec. keras/src/callbacks/callback_list.py */
export class CallbackList {
  readonly #callbacks: readonly Callback[];
  #stoppedBy: string | null = null;

  /**
   * @throws Failure when a callback cannot do its work in this run
   * @throws Error when no callback has a name of the plan
   */
  constructor(surroundings: Omit<Surroundings, 'stop'>) {
    const stop = (callback: string): void => {
      this.#stoppedBy ??= callback;
    };
    this.#callbacks = surroundings.train.callbacks.map(({ name, config }) => {
      const Callback = callbacks[name];
      if (!Callback) throw new Error(`No callback is called ${name}.`);
      return new Callback(config, { ...surroundings, stop });
    });
  }

  /** The callback that ends the training with this epoch; `null`: none does. */
  get stoppedBy(): string | null {
    return this.#stoppedBy;
  }

  /** Whether the logs of every batch are wanted: they then come from the device each time. */
  get wantsBatches(): boolean {
    return this.#callbacks.some((callback) => callback.batchEnd !== undefined);
  }

  trainBegin(): void {
    for (const callback of this.#callbacks) callback.trainBegin?.();
  }

  epochBegin(epoch: number): void {
    for (const callback of this.#callbacks) callback.epochBegin?.(epoch);
  }

  async batchEnd(epoch: number, batch: number, logs: Logs): Promise<void> {
    for (const callback of this.#callbacks) await callback.batchEnd?.(epoch, batch, logs);
  }

  testBegin(): void {
    for (const callback of this.#callbacks) callback.testBegin?.();
  }

  testEnd(logs: Logs, batches: number): void {
    for (const callback of this.#callbacks) callback.testEnd?.(logs, batches);
  }

  /** @returns the logs with what the callbacks have added */
  async epochEnd(epoch: number, logs: Logs): Promise<Logs> {
    const open = { ...logs };
    for (const callback of this.#callbacks) await callback.epochEnd?.(epoch, open);
    return open;
  }

  trainEnd(): void {
    for (const callback of this.#callbacks) callback.trainEnd?.();
  }

  states(): readonly CallbackState[] {
    return this.#callbacks.map((callback) => callback.state?.() ?? { values: {} });
  }

  /** @param states as `states` gave them @param stoppedBy the callback that had ended the training */
  goOn(states: readonly CallbackState[], stoppedBy: string | null): void {
    this.#stoppedBy = stoppedBy;
    this.#callbacks.forEach((callback, i) => {
      const state = states[i];
      if (state) callback.goOn?.(state);
    });
  }
}
