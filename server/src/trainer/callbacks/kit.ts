import type { Words } from '../../catalogue/kit/words.ts';
import type { Logs, TrainPlan } from '../../protocol/index.ts';
import type { Snapshot } from '../fit/snapshot.ts';
import type { WeightValues } from '../fit/weights.ts';
import type { TensorFile } from '../runs/safetensors.ts';

/** The network in training, as far as callbacks may touch it. */
export interface Trainee {
  /** Batches trained. */
  readonly iterations: number;
  /** In single precision. */
  readonly learningRate: number;
  setLearningRate(rate: number): void;
  weights(): readonly WeightValues[];
  /** @param values in the order of `weights` */
  restore(values: readonly Float32Array[]): void;
  snapshot(): Snapshot;
  swapAverages(): void;
  settleAverages(): void;
}

/** A file that grows during a run. What was written stays whatever comes later. */
export interface LogFile {
  /** In bytes. */
  readonly length: number;
  append(data: string | Uint8Array): void;
  /** Forgets what comes after so many bytes: a resumed run writes it again. */
  cutTo(length: number): void;
}

/** The files that callbacks write, all inside the run's folder. Paths are as the spec writes them. */
export interface CallbackFiles {
  /** @throws Failure when the path leads out of the run's folder, or the file cannot be written */
  writeTensors(path: string, file: TensorFile): Promise<void>;
  /** @throws Failure as above */
  openLog(path: string): LogFile;
}

/** What surrounds a callback in a run. */
export interface Surroundings {
  readonly train: TrainPlan;
  readonly trainee: Trainee;
  /** The names under which an epoch reports, those of the validation included. */
  readonly reported: readonly string[];
  readonly files: CallbackFiles;
  /** The training ends with this epoch. */
  stop(callback: string): void;
  say(words: Words, level?: 'info' | 'warning'): void;
}

/** What a callback keeps over the end of its process: numbers and words by name, and tensors. Any number survives. */
export interface CallbackState {
  readonly values: Readonly<Record<string, number | string | boolean | null>>;
  readonly tensors?: readonly WeightValues[];
}

/** Logs to which a callback may add, for those after it and for whoever watches. */
export type OpenLogs = Record<string, number>;

/** A callback of Keras. Its hooks are called in Keras's order; those it has not cost nothing. */
export interface Callback {
  trainBegin?(): void;
  /** @param epoch counted from 0 */
  epochBegin?(epoch: number): void;
  /** @param logs of the epoch so far */
  batchEnd?(epoch: number, batch: number, logs: Logs): void | Promise<void>;
  testBegin?(): void;
  /** @param batches judged */
  testEnd?(logs: Logs, batches: number): void;
  epochEnd?(epoch: number, logs: OpenLogs): void | Promise<void>;
  trainEnd?(): void;
  /** Left out: it keeps nothing. */
  state?(): CallbackState;
  /** Goes on from what `state` gave. Called after `trainBegin`. */
  goOn?(state: CallbackState): void;
}

/** A number that a state holds; `otherwise` where it holds none. */
export const numberOf = (state: CallbackState, name: string, otherwise = 0): number => {
  const value = state.values[name];
  return typeof value === 'number' ? value : otherwise;
};

/** A number that a state holds, or `null`. */
export const numberOrNull = (state: CallbackState, name: string): number | null => {
  const value = state.values[name];
  return typeof value === 'number' ? value : null;
};
