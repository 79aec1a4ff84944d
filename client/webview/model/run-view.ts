import type { EndEvent, Entry, EpochEvent, ErrorEvent, ProblemEvent, RunInfo, StartEvent } from '@nnspec/server/protocol';
import { addPoint, type Curve, emptyCurve, upTo } from './curve.ts';
import { bestOf } from './metrics.ts';

export type Phase =
  | 'preparing'
  | 'running'
  | 'paused'
  | 'stopping'
  | 'completed'
  | 'stopped'
  | 'early_stopped'
  | 'killed'
  | 'interrupted'
  | 'failed';

/** Where the run is inside its epoch. `epoch` and `batch` count from 0. */
export interface Position {
  readonly epoch: number;
  readonly batch: number;
  /** Seconds since the epoch began. */
  readonly seconds: number;
  readonly samples: number;
}

export type LogLine = { readonly seq: number; readonly at: number } & (
  | { readonly kind: 'start'; readonly start: StartEvent }
  | { readonly kind: 'epoch'; readonly epoch: EpochEvent }
  | { readonly kind: 'info' | 'warning' | 'error'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: ProblemEvent }
  | { readonly kind: 'phase'; readonly phase: Phase }
);

/** All that the panel shows of a run, made from its entries alone. */
export interface RunView {
  readonly info: RunInfo;
  readonly phase: Phase;
  readonly seq: number;
  readonly start: StartEvent | null;
  /** When training began, after the engine and the data were ready. */
  readonly trainingSince: number | null;
  readonly position: Position | null;
  readonly epochs: readonly EpochEvent[];
  readonly batchLoss: Curve;
  readonly end: EndEvent | null;
  /** When the last entry came. */
  readonly lastAt: number;
  readonly error: ErrorEvent | null;
  /** What the run itself showed to be wrong, as it came. */
  readonly problems: readonly ProblemEvent[];
  readonly log: readonly LogLine[];
}

const LOG_LIMIT = 1_000;

export function emptyView(info: RunInfo): RunView {
  return {
    info,
    phase: 'preparing',
    seq: -1,
    start: null,
    trainingSince: null,
    position: null,
    epochs: [],
    batchLoss: emptyCurve,
    end: null,
    lastAt: info.startedAt,
    error: null,
    problems: [],
    log: [],
  };
}

/** The view after these entries; those that it has seen already are passed over. */
export function follow(view: RunView, entries: readonly Entry[]): RunView {
  const draft: Draft = { ...view, epochs: [...view.epochs], log: [...view.log] };
  for (const entry of entries) {
    if (entry.seq <= draft.seq) continue;
    apply(draft, entry);
    draft.seq = entry.seq;
    draft.lastAt = entry.at;
  }
  if (draft.log.length > LOG_LIMIT) draft.log.splice(0, draft.log.length - LOG_LIMIT);
  return draft;
}

type Draft = { -readonly [Key in keyof RunView]: RunView[Key] } & { epochs: EpochEvent[]; log: LogLine[] };

function apply(draft: Draft, { event, seq, at }: Entry): void {
  switch (event.event) {
    case 'start':
      if (event.resumed) goOn(draft, event.resumed, event.steps_per_epoch);
      draft.start = event;
      draft.trainingSince = at;
      if (draft.phase === 'preparing') draft.phase = 'running';
      draft.log.push({ seq, at, kind: 'start', start: event });
      return;
    case 'batch': {
      const { epoch, batch, seconds, samples } = event;
      draft.position = { epoch, batch, seconds, samples };
      const steps = Math.max(1, draft.start?.steps_per_epoch ?? 1);
      if (event.logs.loss !== undefined)
        draft.batchLoss = addPoint(draft.batchLoss, epoch + (batch + 1) / steps, event.logs.loss);
      return;
    }
    case 'epoch':
      draft.epochs.push(event);
      draft.log.push({ seq, at, kind: 'epoch', epoch: event });
      return;
    case 'paused':
      if (draft.phase === 'running') settle(draft, 'paused', seq, at);
      return;
    case 'continued':
      if (draft.phase === 'paused') settle(draft, 'running', seq, at);
      return;
    case 'problem':
      draft.problems = [...draft.problems, event];
      draft.log.push({ seq, at, kind: 'problem', problem: event });
      return;
    case 'log':
      draft.log.push({ seq, at, kind: event.level, text: event.message });
      return;
    case 'end':
      draft.end = event;
      settle(draft, event.status, seq, at);
      return;
    case 'error':
      draft.error = event;
      draft.phase = 'failed';
      draft.log.push({ seq, at, kind: 'error', text: event.message });
      return;
    case 'stopping':
    case 'killed':
    case 'interrupted':
      settle(draft, event.event, seq, at);
      return;
    case 'resuming':
      settle(draft, 'preparing', seq, at);
      return;
  }
}

/** What came after the checkpoint comes again. */
function goOn(draft: Draft, { epoch, batch }: { readonly epoch: number; readonly batch: number }, steps: number): void {
  draft.epochs = draft.epochs.filter((done) => done.epoch < epoch);
  draft.problems = draft.problems.filter((told) => told.epoch < epoch);
  draft.batchLoss = upTo(draft.batchLoss, epoch + batch / Math.max(1, steps));
  draft.position = null;
}

function settle(draft: Draft, phase: Phase, seq: number, at: number): void {
  if (phase === 'preparing') [draft.end, draft.error] = [null, null];
  draft.phase = phase;
  draft.log.push({ seq, at, kind: 'phase', phase });
}

/** Whether the run is over, whatever came of it. */
export function isOver({ phase }: RunView): boolean {
  return phase !== 'preparing' && phase !== 'running' && phase !== 'paused' && phase !== 'stopping';
}

/** Whether the run broke off and its folder may hold a checkpoint to go on from. */
export function canResume({ phase, start }: RunView): boolean {
  const brokeOff = phase === 'stopped' || phase === 'killed' || phase === 'interrupted' || phase === 'failed';
  return brokeOff && start !== null;
}

/** Epochs that are done, of all that are planned; the running one counts with the part that is done. */
export function progress(view: RunView): number {
  if (view.phase === 'completed' || view.phase === 'early_stopped') return 1;
  const { start, position } = view;
  if (start === null || start.epochs === 0) return 0;
  return Math.min(1, epochsDone(view, position) / start.epochs);
}

function epochsDone(view: RunView, position: Position | null): number {
  const whole = (view.epochs.at(-1)?.epoch ?? -1) + 1;
  if (position === null || position.epoch < whole) return whole;
  return position.epoch + (position.batch + 1) / Math.max(1, view.start?.steps_per_epoch ?? 1);
}

/** The number, from 1, of the epoch that is running or was the last. */
export function currentEpoch(view: RunView): number {
  return Math.max(view.position?.epoch ?? 0, view.epochs.at(-1)?.epoch ?? 0) + 1;
}

/** The epoch with the lowest validation loss, or training loss where nothing is validated. */
export function bestEpoch(view: RunView): EpochEvent | null {
  const name = view.epochs.some(({ logs }) => logs.val_loss !== undefined) ? 'val_loss' : 'loss';
  return bestOf(view.epochs, name);
}
