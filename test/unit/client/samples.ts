import type { BatchEvent, EndEvent, EpochEvent, ErrorEvent, ProblemEvent, RunInfo, StartEvent } from '@nnspec/server/protocol';

/** Events of a small run: 4 epochs of 10 batches. */
export const start: StartEvent = {
  event: 'start',
  run: 'iris-1',
  network: 'iris',
  backend: 'wasm',
  train_samples: 320,
  val_samples: 40,
  test_samples: 40,
  epochs: 4,
  batch_size: 32,
  steps_per_epoch: 10,
  out: '/work/runs/iris-1',
};

export const batch = batchAt(0, 0);

export function batchAt(epoch: number, index: number, loss = 1): BatchEvent {
  return { event: 'batch', epoch, batch: index, logs: { loss }, seconds: 0.1 * (index + 1), samples: 32 * (index + 1) };
}

export function epochAt(epoch: number, logs: Readonly<Record<string, number>> = { loss: 1 / (epoch + 1) }): EpochEvent {
  return { event: 'epoch', epoch, logs, seconds: 2, samples_per_second: 160 };
}

export const end: EndEvent = {
  event: 'end',
  status: 'completed',
  epochs: 4,
  test: { loss: 0.2 },
  out: '/work/runs/iris-1',
  seconds: 8.5,
};

export function problemAt(epoch: number): ProblemEvent {
  return { event: 'problem', rule: 'overfitting', severity: 'info', message: 'It learns by heart.', line: 7, epoch };
}

export const error: ErrorEvent = {
  event: 'error',
  message: '`iris.csv` has no column `petal`.',
  hint: 'Its columns are `a` and `b`.',
  line: 6,
};

export const exit = { code: 1, signal: null, tail: '' };

export const info: RunInfo = {
  id: 'run-1',
  uri: 'file:///work/iris.nnspec',
  label: 'iris.nnspec',
  network: 'iris',
  train: null,
  backend: 'wasm',
  startedAt: 1_000_000,
};
