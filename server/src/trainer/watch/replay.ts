import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { TrainPlan } from '../../protocol/index.ts';
import type { Snapshot } from '../fit/snapshot.ts';
import type { Training } from '../fit/training.ts';

/** Larger networks and optimizers are not remembered. Numbers, of 4 bytes each. */
const MOST = 8_000_000;
/** Milliseconds between two memories where batches alone make the difference. */
const EVERY = 200;
/** Milliseconds that a replay may take, and those between two words with the parent process. */
const PATIENCE = 20_000;
const TURN = 50;

/** Callbacks that touch the network or its learning rate between epochs: what they did is not done again. */
const MEDDLING = ['LearningRateScheduler', 'ReduceLROnPlateau', 'SwapEMAWeights'];

/** Batches of an epoch, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The batch that was looked for. */
interface Found<T> {
  readonly batch: number;
  readonly loss: number;
  readonly seen: T;
}

/**
 * Goes back to what a training was before a batch. That is possible because a run gives the same bits again: an early state is
 * remembered, and the batches since are trained once more.
 */
export class Replay {
  readonly #training: Training;
  readonly #everyEpoch: boolean;
  readonly #small: boolean;
  #kept: { readonly epoch: number; readonly at: number; readonly snapshot: Snapshot } | null = null;

  constructor(training: Training, train: TrainPlan) {
    this.#training = training;
    const { weights, states } = training.network;
    const numbers = weights.reduce((sum, { variable }) => sum + variable.size, 0);
    // Adam keeps two numbers more for each weight, no optimizer keeps more than three.
    this.#small = numbers * 4 <= MOST;
    this.#everyEpoch = states.length > 0 || train.callbacks.some(({ name }) => MEDDLING.includes(name));
  }

  /** Remembers where an epoch begins. */
  epochBegin(epoch: number): void {
    if (!this.#small) return;
    const now = performance.now();
    if (this.#kept && !this.#everyEpoch && now - this.#kept.at < EVERY) return;
    this.#kept = { epoch, at: now, snapshot: this.#training.snapshot() };
  }

  /**
   * Finds the first batch whose loss is no number, among some of an epoch, and shows the training as it was before it. Then
   * makes it what it is again.
   *
   * @param inspect is given the rows of the batch
   * @returns `null` when there is no way back, or it is too long
   */
  async find<T>(epoch: number, { from, to }: Span, inspect: (rows: Int32Array) => T): Promise<Found<T> | null> {
    const kept = this.#kept;
    if (!kept || kept.epoch > epoch) return null;
    const now = this.#training.snapshot();
    try {
      this.#training.goTo(kept.snapshot);
      const begun = performance.now();
      for (let early = kept.epoch; early < epoch; early++) {
        if (!(await this.#trainUpTo(Number.POSITIVE_INFINITY, begun))) return null;
      }
      return (await this.#trainUpTo(from, begun)) ? this.#firstBroken({ from, to }, inspect) : null;
    } finally {
      this.#training.goTo(now);
    }
  }

  /** Trains the batches of the next epoch up to one. @returns whether there was time */
  async #trainUpTo(end: number, begun: number): Promise<boolean> {
    let turn = performance.now();
    this.#training.beginEpoch();
    for (let step = 0; step < end; ) {
      const batches = this.#training.nextBatches(step, end - step);
      if (batches.length === 0) return true;
      this.#training.trainBatches(batches, step === 0).dispose();
      step += batches.length;
      const now = performance.now();
      if (now - begun > PATIENCE) return false;
      if (now - turn < TURN) continue;
      turn = now;
      await setImmediate();
    }
    return true;
  }

  #firstBroken<T>({ from, to }: Span, inspect: (rows: Int32Array) => T): Found<T> | null {
    for (let batch = from; batch <= to; batch++) {
      const before = this.#training.snapshot();
      const [rows] = this.#training.nextBatches(batch, 1);
      if (!rows) return null;
      const { loss = 0 } = this.#training.logs(this.#training.trainBatches([rows], batch === 0));
      if (Number.isFinite(loss)) continue;
      this.#training.goTo(before);
      return { batch, loss, seen: inspect(rows) };
    }
    return null;
  }
}
