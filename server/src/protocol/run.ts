import type { ApplyRequest } from './apply.ts';
import type { Plan } from './plan.ts';
import type { ProblemEvent, Watching } from './run-problems.ts';

/** The engines that train. */
export const BACKENDS = ['native', 'wasm', 'cpu'] as const;
export type Backend = (typeof BACKENDS)[number];

/** Numbers by the name under which Keras reports them: `loss`, `val_accuracy`, … */
export type Logs = Readonly<Record<string, number>>;

/** What starts a run: sent once to the trainer process. */
export interface RunRequest {
  readonly type: 'run';
  readonly plan: Plan;
  /** The text of the spec, kept with the run. */
  readonly spec: string;
  /** Absolute path of the spec; data paths are relative to its folder. */
  readonly file: string;
  /** Absolute path of the folder that data paths must not leave, symbolic links resolved. */
  readonly workspace: string;
  /** Folder in which the run's own folder is made. */
  readonly out: string;
  readonly backend: Backend;
  /** Folder of the native engine (addon and TensorFlow's libraries); `null`: where the set-up puts it. */
  readonly engine: string | null;
  readonly lang: 'en' | 'fr';
  /** What is set for the rules of the run; left out: each has its usual severity. */
  readonly watching?: Watching;
}

/** What goes on with an earlier run from its last checkpoint, in its own folder. */
export interface ResumeRequest {
  readonly type: 'resume';
  /** Absolute path of the run's folder, which holds plan, spec, engine and seed. */
  readonly run: string;
  /** Absolute path of the folder that data paths must not leave; for a spec from elsewhere that is the spec's own. */
  readonly workspace: string;
  /** Epochs in the place of the plan's; `null`: as planned. */
  readonly epochs: number | null;
  /** As in a run's request. */
  readonly engine: string | null;
  readonly lang: 'en' | 'fr';
}

/** What a running trainer takes. `stop`, `pause` and `continue` act at the next batch. */
export type TrainerCommand =
  | RunRequest
  | ResumeRequest
  | ApplyRequest
  | { readonly type: 'stop' }
  | { readonly type: 'pause' }
  | { readonly type: 'continue' }
  | { readonly type: 'ping' };

/** The events of `train --json`, one a line, and of the trainer process. */
export type RunEvent =
  | StartEvent
  | BatchEvent
  | EpochEvent
  | PauseEvent
  | ProblemEvent
  | EndEvent
  | ErrorEvent
  | { readonly event: 'log'; readonly level: 'info' | 'warning'; readonly message: string };

export interface StartEvent {
  readonly event: 'start';
  readonly run: string;
  readonly network: string;
  readonly backend: Backend;
  readonly train_samples: number;
  readonly val_samples: number;
  readonly test_samples: number;
  readonly epochs: number;
  readonly batch_size: number;
  readonly steps_per_epoch: number;
  readonly out: string;
  /** A run that goes on: its next batch, both counted from 0. */
  readonly resumed?: { readonly epoch: number; readonly batch: number };
}

/** The run rests before that batch, or goes on with it. Its checkpoint is written first. */
export type PauseEvent =
  | { readonly event: 'paused'; readonly epoch: number; readonly batch: number }
  | { readonly event: 'continued'; readonly epoch: number; readonly batch: number };

export interface BatchEvent {
  readonly event: 'batch';
  readonly epoch: number;
  readonly batch: number;
  readonly logs: Logs;
  /** Seconds since the epoch began. */
  readonly seconds: number;
  /** Samples trained in this epoch so far. */
  readonly samples: number;
}

export interface EpochEvent {
  readonly event: 'epoch';
  readonly epoch: number;
  readonly logs: Logs;
  readonly seconds: number;
  /** Training samples a second in this epoch. */
  readonly samples_per_second: number;
}

export interface EndEvent {
  readonly event: 'end';
  readonly status: 'completed' | 'stopped' | 'early_stopped';
  readonly epochs: number;
  /** `null` without a test part. */
  readonly test: Logs | null;
  readonly out: string;
  readonly seconds: number;
  /** The callback that ended the training early. */
  readonly stopped_by?: string;
}

export interface ErrorEvent {
  readonly event: 'error';
  readonly message: string;
  readonly hint: string;
  /** Line of the spec, from 0; left out when no line is guilty. */
  readonly line?: number;
  /** A cause that a shell can offer to remedy; the words are in `message` and `hint` all the same. */
  readonly reason?: 'engine-missing';
}
