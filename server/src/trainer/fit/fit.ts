import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Words } from '../../catalogue/kit/words.ts';
import type { Logs } from '../../protocol/index.ts';
import { buildCallbacks } from '../callbacks/index.ts';
import { Training, type TrainingOptions } from './training.ts';
import type { WeightValues } from './weights.ts';

/** Values come from the device no more often than this, in milliseconds: 20 times a second. */
const SHOW_EVERY = 50;

export interface BatchReport {
  readonly epoch: number;
  readonly batch: number;
  readonly logs: Logs;
  /** Since the epoch began. */
  readonly seconds: number;
  /** Trained in this epoch so far. */
  readonly samples: number;
}

export interface EpochReport {
  readonly epoch: number;
  readonly logs: Logs;
  readonly seconds: number;
  readonly samplesPerSecond: number;
  /** The network at the end of this epoch. */
  readonly training: Training;
}

export interface FitOptions extends TrainingOptions {
  /** Called at most 20 times a second. */
  onBatch?(report: BatchReport): void;
  onEpoch?(report: EpochReport): void | Promise<void>;
  onWarning?(words: Words): void;
  /** Asked before each batch. */
  shouldStop?(): boolean;
}

export interface FitResult {
  readonly status: 'completed' | 'stopped' | 'early_stopped';
  /** Epochs that came to their end. */
  readonly epochs: number;
  /** `null` without a test part, or when the run was stopped. */
  readonly test: Logs | null;
  readonly weights: readonly WeightValues[];
}

/** An epoch as far as it came. */
interface Trained {
  readonly logs: Logs;
  readonly samples: number;
  readonly seconds: number;
  readonly stopped: boolean;
}

const since = (start: number): number => (performance.now() - start) / 1000;

async function trainEpoch(training: Training, epoch: number, options: FitOptions): Promise<Trained> {
  const start = performance.now();
  let shown = Number.NEGATIVE_INFINITY;
  let totals: Tensor | null = null;
  let logs: Logs = {};
  let [samples, batch] = [0, 0];
  for (const rows of training.nextEpoch()) {
    if (options.shouldStop?.()) {
      totals?.dispose();
      return { logs, samples, seconds: since(start), stopped: true };
    }
    totals?.dispose();
    totals = training.trainBatch(rows, batch === 0);
    samples += rows.length;
    if (performance.now() - shown >= SHOW_EVERY) {
      logs = training.logs(totals);
      totals = null;
      shown = performance.now();
      options.onBatch?.({ epoch, batch, logs, seconds: since(start), samples });
      await setImmediate();
    }
    batch += 1;
  }
  return { logs: totals ? training.logs(totals) : logs, samples, seconds: since(start), stopped: false };
}

/** Validation, with states of its own where states are reset each epoch. */
function validate(training: Training, resets: boolean): Logs {
  if (resets) training.resetStates();
  const logs = training.evaluate('validation') ?? {};
  return Object.fromEntries(Object.entries(logs).map(([name, value]) => [`val_${name}`, value]));
}

const notReported = (monitor: string, logs: Logs): Words => {
  const names = Object.keys(logs)
    .map((name) => `\`${name}\``)
    .join(', ');
  return {
    en: `\`EarlyStopping\` watches \`${monitor}\`, which no epoch reports, so it never stops the run. Reported: ${names}.`,
    fr: `\`EarlyStopping\` surveille \`${monitor}\`, qu'aucune époque ne donne : il n'arrêtera jamais l'entraînement. Valeurs données : ${names}.`,
  };
};

/** Asks the callbacks at the end of an epoch; keeps the weights that may have to come back. */
class Watch {
  readonly #callbacks: ReturnType<typeof buildCallbacks>;
  readonly #options: FitOptions;
  readonly #warned = new Set<string>();
  #best: readonly Float32Array[] | null = null;

  constructor(options: FitOptions) {
    this.#options = options;
    this.#callbacks = buildCallbacks(options.plan.train);
  }

  /** Whether the run stops here. */
  epochEnd(training: Training, epoch: number, logs: Logs): boolean {
    let stop = false;
    for (const callback of this.#callbacks) {
      if (!(callback.monitor in logs) && !this.#warned.has(callback.monitor)) {
        this.#warned.add(callback.monitor);
        this.#options.onWarning?.(notReported(callback.monitor, logs));
      }
      const verdict = callback.epochEnd(epoch, logs);
      if (verdict.keep) this.#best = training.weights().map(({ values }) => values);
      stop ||= verdict.stop;
    }
    return stop;
  }

  trainEnd(training: Training): void {
    if (this.#best) training.restore(this.#best);
  }
}

/** What all epochs came to. */
interface Outcome {
  readonly status: FitResult['status'];
  readonly epochs: number;
}

async function epochs(training: Training, watch: Watch, options: FitOptions): Promise<Outcome> {
  const { train } = options.plan;
  const resets = train.resetStates === 'epoch';
  let done = 0;
  for (let epoch = train.initialEpoch; epoch < train.epochs; epoch++) {
    if (resets) training.resetStates();
    const trained = await trainEpoch(training, epoch, options);
    if (trained.stopped) return { status: 'stopped', epochs: done };
    const logs = options.data.validation ? { ...trained.logs, ...validate(training, resets) } : trained.logs;
    done += 1;
    const stop = watch.epochEnd(training, epoch, logs);
    const { seconds, samples } = trained;
    await options.onEpoch?.({ epoch, logs, seconds, samplesPerSecond: samples / Math.max(seconds, 1e-9), training });
    if (stop) return { status: 'early_stopped', epochs: done };
  }
  return { status: 'completed', epochs: done };
}

/**
 * Trains a plan as Keras's `fit` does, then judges the test part. keras/src/backend/tensorflow/trainer.py, `fit`
 * @throws Failure when the initial weights do not fit the network
 */
export async function fitPlan(options: FitOptions): Promise<FitResult> {
  const training = Training.open(options);
  try {
    const watch = new Watch(options);
    const outcome = await epochs(training, watch, options);
    if (outcome.epochs > 0) training.finalize();
    watch.trainEnd(training);
    const judged = outcome.status !== 'stopped' && options.data.test !== null;
    if (judged && options.plan.train.resetStates === 'epoch') training.resetStates();
    const test = judged ? training.evaluate('test') : null;
    return { ...outcome, test, weights: training.weights() };
  } finally {
    training.dispose();
  }
}
