import type { Words } from '../../catalogue/kit/words.ts';
import type { Logs } from '../../protocol/index.ts';
import type { CallbackFiles } from '../callbacks/kit.ts';
import type { Checkpoint } from '../runs/checkpoint.ts';
import type { Finding } from '../watch/finding.ts';
import type { Training, TrainingOptions } from './training.ts';

export interface BatchReport {
  readonly epoch: number;
  readonly batch: number;
  readonly logs: Logs;
  /** Since the epoch began, pauses left out. */
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

/** Keeps checkpoints. */
export interface Checkpoints {
  /** Whether it is time for one. Asked between batches, at most 20 times a second, and after each epoch. */
  readonly due: boolean;
  keep(checkpoint: Checkpoint): Promise<void>;
}

/** Where the next batch is, counted from 0. */
export interface Position {
  readonly epoch: number;
  readonly batch: number;
}

export interface FitOptions extends TrainingOptions {
  /** Called at most 20 times a second. */
  onBatch?(report: BatchReport): void;
  onEpoch?(report: EpochReport): void | Promise<void>;
  onMessage?(words: Words, level: 'info' | 'warning'): void;
  /** Called once for each rule that the run shows to be broken, of `dying-relu` once a layer. Left out: nobody watches. */
  onProblem?(finding: Finding): void;
  /** What an earlier part of the run has told and reported. */
  readonly before?: { readonly told: readonly string[]; readonly history: readonly Logs[] };
  /** Asked before each batch. */
  shouldStop?(): boolean;
  /** Asked before each batch: while the run rests, what resolves when it goes on; else `null`. */
  rest?(): Promise<void> | null;
  onPause?(position: Position): void;
  onContinue?(position: Position): void;
  /** Where callbacks write; left out: a callback that writes cannot be had. */
  readonly files?: CallbackFiles;
  readonly checkpoints?: Checkpoints;
  /** Goes on from there. */
  readonly from?: Checkpoint | null;
}
