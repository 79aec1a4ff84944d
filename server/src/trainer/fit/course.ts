import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Logs } from '../../protocol/index.ts';
import { CallbackList } from '../callbacks/list.ts';
import { noFiles } from '../callbacks/no-files.ts';
import type { Checkpoint } from '../runs/checkpoint.ts';
import { Watch } from '../watch/watch.ts';
import type { FitOptions } from './options.ts';
import { Stopwatch } from './stopwatch.ts';
import type { Training } from './training.ts';

/** Values come from the device no more often than this, in milliseconds: 20 times a second. */
const SHOW_EVERY = 50;

const asValidation = (logs: Logs): Logs =>
  Object.fromEntries(Object.entries(logs).map(([name, value]) => [`val_${name}`, value]));

/** A run on its way through its epochs, in the order of Keras's `fit`. It can stop, rest and go on between any two batches. */
export class Course {
  readonly #training: Training;
  readonly #options: FitOptions;
  readonly #callbacks: CallbackList;
  readonly #watcher: Watch;
  #epoch: number;
  #batch = 0;
  #samples = 0;
  #watch = new Stopwatch();
  #shown = Number.NEGATIVE_INFINITY;

  /** @throws Failure when a callback cannot do its work in this run */
  constructor(training: Training, options: FitOptions) {
    const { plan, data, files, from } = options;
    const reported = data.validation ? [...training.labels, ...training.labels.map((label) => `val_${label}`)] : training.labels;
    this.#training = training;
    this.#options = options;
    this.#watcher = new Watch(training, options);
    this.#callbacks = new CallbackList({
      train: plan.train,
      trainee: training,
      reported,
      files: files ?? noFiles,
      say: (words, level = 'info') => options.onMessage?.(words, level),
    });
    this.#callbacks.trainBegin();
    this.#epoch = plan.train.initialEpoch;
    if (from) this.#goOn(from);
  }

  /** Epochs that came to their end. */
  get done(): number {
    return this.#epoch - this.#options.plan.train.initialEpoch;
  }

  get stoppedBy(): string | null {
    return this.#callbacks.stoppedBy;
  }

  checkpoint(): Checkpoint {
    return {
      epoch: this.#epoch,
      batch: this.#batch,
      samples: this.#samples,
      seconds: this.#watch.seconds,
      stoppedBy: this.#callbacks.stoppedBy,
      snapshot: this.#training.snapshot(),
      callbacks: this.#callbacks.states(),
    };
  }

  /** Trains until all epochs are done, a callback ends it, or a stop is asked for. @returns whether a stop was asked for */
  async run(): Promise<boolean> {
    while (this.#epoch < this.#options.plan.train.epochs && this.stoppedBy === null) {
      if (this.#batch === 0) {
        if (await this.#isStopped()) return true;
        this.#beginEpoch();
      }
      if (await this.#trainBatches()) return true;
      await this.#endEpoch();
    }
    return false;
  }

  trainEnd(): void {
    this.#callbacks.trainEnd();
  }

  /** The training itself is the caller's. */
  dispose(): void {
    this.#watcher.dispose();
  }

  #goOn({ epoch, batch, samples, seconds, snapshot, callbacks, stoppedBy }: Checkpoint): void {
    this.#training.goTo(snapshot);
    this.#callbacks.goOn(callbacks, stoppedBy);
    this.#epoch = epoch;
    this.#batch = batch;
    this.#samples = samples;
    this.#watch = new Stopwatch(seconds);
  }

  #beginEpoch(): void {
    this.#samples = 0;
    this.#watch = new Stopwatch();
    this.#shown = Number.NEGATIVE_INFINITY;
    if (this.#options.plan.train.resetStates === 'epoch') this.#training.resetStates();
    this.#callbacks.epochBegin(this.#epoch);
    this.#watcher.epochBegin(this.#epoch);
    this.#training.beginEpoch();
  }

  /** Rests while it is asked to. */
  async #isStopped(): Promise<boolean> {
    const { rest, onPause, onContinue, shouldStop, checkpoints } = this.#options;
    const resting = rest?.() ?? null;
    if (resting) {
      const position = { epoch: this.#epoch, batch: this.#batch };
      this.#watch.hold();
      await checkpoints?.keep(this.checkpoint());
      onPause?.(position);
      await resting;
      onContinue?.(position);
      this.#watch.go();
    }
    return shouldStop?.() ?? false;
  }

  async #trainBatches(): Promise<boolean> {
    for (;;) {
      if (this.#batch > 0 && (await this.#isStopped())) return true;
      const batches = this.#training.nextBatches(this.#batch, this.#callbacks.wantsBatches ? 1 : undefined);
      if (batches.length === 0) return false;
      const totals = this.#training.trainBatches(batches, this.#batch === 0);
      this.#samples += batches.reduce((sum, rows) => sum + rows.length, 0);
      this.#batch += batches.length;
      const shows = performance.now() - this.#shown >= SHOW_EVERY;
      if (!shows && !this.#callbacks.wantsBatches) {
        await this.#watcher.batch(this.#epoch, this.#batch - 1, totals);
        continue;
      }
      const logs = this.#training.logs(totals);
      await this.#watcher.loss(this.#epoch, this.#batch - 1, logs.loss);
      await this.#callbacks.batchEnd(this.#epoch, this.#batch - 1, logs);
      if (this.stoppedBy !== null) return false;
      if (shows) await this.#show(logs);
    }
  }

  async #show(logs: Logs): Promise<void> {
    const { onBatch, checkpoints } = this.#options;
    this.#shown = performance.now();
    onBatch?.({ epoch: this.#epoch, batch: this.#batch - 1, logs, seconds: this.#watch.seconds, samples: this.#samples });
    await setImmediate();
    if (checkpoints?.due) await checkpoints.keep(this.checkpoint());
  }

  async #endEpoch(): Promise<void> {
    const { checkpoints, onEpoch } = this.#options;
    const { seconds } = this.#watch;
    const trained = this.#training.epochLogs();
    await this.#watcher.loss(this.#epoch, this.#batch - 1, trained.loss);
    const logs = await this.#callbacks.epochEnd(this.#epoch, { ...trained, ...asValidation(this.#validate() ?? {}) });
    this.#watcher.epochEnd(this.#epoch, logs);
    const [epoch, samplesPerSecond] = [this.#epoch, this.#samples / Math.max(seconds, 1e-9)];
    this.#epoch += 1;
    this.#batch = 0;
    await onEpoch?.({ epoch, logs, seconds, samplesPerSecond, training: this.#training });
    if (checkpoints?.due) await checkpoints.keep(this.checkpoint());
  }

  /** keras/src/trainers/trainer.py, `_should_eval` */
  get #validates(): boolean {
    const { validationFreq: frequency } = this.#options.plan.train;
    return typeof frequency === 'number' ? (this.#epoch + 1) % frequency === 0 : frequency.includes(this.#epoch + 1);
  }

  /** With states of its own where states are reset each epoch. */
  #validate(): Logs | null {
    const { plan, data } = this.#options;
    if (data.validation === null || !this.#validates) return null;
    if (plan.train.resetStates === 'epoch') this.#training.resetStates();
    this.#callbacks.testBegin();
    const steps = Math.min(plan.train.validationSteps ?? Number.POSITIVE_INFINITY, this.#training.batchesOf('validation'));
    const logs = this.#training.evaluate('validation', steps) ?? {};
    this.#callbacks.testEnd(logs, steps);
    return logs;
  }
}
