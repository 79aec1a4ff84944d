import type { EndEvent, ErrorEvent, PanelEvent, RunEvent, StartEvent } from '@nnspec/server/protocol';

/** Where a run stands. Every run goes from top to bottom, and ends in one of the last two; between running and paused it may go to and fro. */
export type RunState =
  | { readonly phase: 'idle' }
  /** The process is there; engine and data are being made ready. */
  | { readonly phase: 'preparing' }
  | { readonly phase: 'running'; readonly start: StartEvent }
  /** The trainer rests between two batches; its checkpoint is written. */
  | { readonly phase: 'paused'; readonly start: StartEvent }
  | { readonly phase: 'stopping'; readonly killed: boolean }
  | { readonly phase: 'ended'; readonly end: EndEvent | null }
  /** `error` is `null` when the process went without a word. */
  | { readonly phase: 'failed'; readonly error: ErrorEvent | null };

/** What can happen to a run. */
export type RunInput =
  | { readonly type: 'begin' }
  | { readonly type: 'event'; readonly event: RunEvent }
  /** A person asks to stop at the next batch. */
  | { readonly type: 'stop' }
  /** A person asks to rest at the next batch, or to go on. */
  | { readonly type: 'pause' }
  | { readonly type: 'continue' }
  /** A person does not want to wait for the batch, or the window closes. */
  | { readonly type: 'kill' }
  | { readonly type: 'exit'; readonly exit: Exit };

/** How the process went away; both are `null` when it never started. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
  /** The last lines that it wrote to its error output. */
  readonly tail: string;
}

/** What is to be done about it, in this order. */
export type RunEffect =
  | { readonly type: 'spawn' }
  | { readonly type: 'send-stop' }
  | { readonly type: 'send-pause' }
  | { readonly type: 'send-continue' }
  | { readonly type: 'kill' }
  | { readonly type: 'record'; readonly event: PanelEvent }
  /** The process ended without an answer: an error is to be worded and recorded. */
  | { readonly type: 'crashed'; readonly exit: Exit };

export interface Step {
  readonly state: RunState;
  readonly effects: readonly RunEffect[];
}

/** The one place that says what follows from what. Inputs that mean nothing in a state leave it as it is. */
export function step(state: RunState, input: RunInput): Step {
  switch (state.phase) {
    case 'idle':
      return input.type === 'begin' ? { state: { phase: 'preparing' }, effects: [{ type: 'spawn' }] } : stay(state);
    case 'preparing':
    case 'running':
    case 'paused':
    case 'stopping':
      return active(state, input);
    case 'ended':
    case 'failed':
      return stay(state);
  }
}

/** Whether a process belongs to the run. */
export function isActive({ phase }: RunState): boolean {
  return phase === 'preparing' || phase === 'running' || phase === 'paused' || phase === 'stopping';
}

type Active = Extract<RunState, { phase: 'preparing' | 'running' | 'paused' | 'stopping' }>;

function active(state: Active, input: RunInput): Step {
  switch (input.type) {
    case 'begin':
      return stay(state);
    case 'event':
      return { state: after(state, input.event), effects: [{ type: 'record', event: input.event }] };
    case 'stop':
      return state.phase === 'stopping' ? stay(state) : stopping([{ type: 'send-stop' }], false);
    case 'pause':
      return { state, effects: state.phase === 'running' ? [{ type: 'send-pause' }] : [] };
    case 'continue':
      return { state, effects: state.phase === 'paused' ? [{ type: 'send-continue' }] : [] };
    case 'kill':
      if (state.phase === 'stopping') return { state: { phase: 'stopping', killed: true }, effects: [{ type: 'kill' }] };
      return stopping([{ type: 'kill' }], true);
    case 'exit':
      if (state.phase === 'stopping')
        return { state: { phase: 'ended', end: null }, effects: [{ type: 'record', event: { event: 'killed' } }] };
      return { state: { phase: 'failed', error: null }, effects: [{ type: 'crashed', exit: input.exit }] };
  }
}

function after(state: Active, event: RunEvent): RunState {
  switch (event.event) {
    case 'start':
      return state.phase === 'preparing' ? { phase: 'running', start: event } : state;
    case 'paused':
      return state.phase === 'running' ? { phase: 'paused', start: state.start } : state;
    case 'continued':
      return state.phase === 'paused' ? { phase: 'running', start: state.start } : state;
    case 'end':
      return { phase: 'ended', end: event };
    case 'error':
      return { phase: 'failed', error: event };
    case 'batch':
    case 'epoch':
    case 'problem':
    case 'log':
      return state;
  }
}

function stopping(effects: readonly RunEffect[], killed: boolean): Step {
  return { state: { phase: 'stopping', killed }, effects: [{ type: 'record', event: { event: 'stopping' } }, ...effects] };
}

function stay(state: RunState): Step {
  return { state, effects: [] };
}
