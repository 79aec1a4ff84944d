import { array, type Decoder, integer, nullable, number, object, oneOf, string, tagged } from './decode.ts';
import { type NetworkTable, networkTable } from './lsp.ts';
import { BACKENDS, type Backend, type RunEvent } from './run.ts';
import { runEvent } from './run-events.ts';

/** What stays the same while a run is shown. */
export interface RunInfo {
  readonly id: string;
  /** URI of the spec. */
  readonly uri: string;
  /** The spec's path in the workspace, for people. */
  readonly label: string;
  readonly network: string;
  readonly train: string | null;
  readonly backend: Backend;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** What the extension itself knows of a run, beside what the trainer tells. */
export type HostEvent =
  /** Asked to stop; the trainer acts at the next batch. */
  | { readonly event: 'stopping' }
  /** The process was ended by request before it could finish. */
  | { readonly event: 'killed' }
  /** The window went away during the run, and the run with it; this is what its folder holds. */
  | { readonly event: 'interrupted' }
  /** A run that broke off is asked to go on; its `start` says where. */
  | { readonly event: 'resuming' };

export type PanelEvent = RunEvent | HostEvent;

/** One moment of a run. `seq` grows; the panel says which it has seen, and gets what came after. */
export interface Entry {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly event: PanelEvent;
}

/** From the extension to the training panel. */
export type ToPanel =
  /** Another run, or all of this one again. */
  | { readonly type: 'run'; readonly info: RunInfo; readonly entries: readonly Entry[] }
  | { readonly type: 'more'; readonly entries: readonly Entry[] }
  /** A panel that came back after a reload, and whose run is out of reach. */
  | { readonly type: 'gone'; readonly reason: 'untrusted' | 'missing' };

/** From the training panel to the extension. */
export type FromPanel =
  | { readonly type: 'ready'; readonly run: string | null; readonly seq: number }
  | { readonly type: 'stop' }
  | { readonly type: 'pause' }
  | { readonly type: 'continue' }
  | { readonly type: 'kill' }
  /** Goes on with a run that was cut off or stopped, from its checkpoint. */
  | { readonly type: 'resume' }
  | { readonly type: 'again' }
  | { readonly type: 'reveal' }
  | { readonly type: 'output' }
  | { readonly type: 'openSpec' }
  | { readonly type: 'openLine'; readonly line: number }
  | { readonly type: 'fault'; readonly message: string };

/** What a panel remembers over a reload of the window: enough to find its run again. */
export interface PanelMemory {
  readonly info: RunInfo;
  /** The run's folder; `null` when the run never got one. */
  readonly out: string | null;
}

const runInfo: Decoder<RunInfo> = object({
  id: string,
  uri: string,
  label: string,
  network: string,
  train: nullable(string),
  backend: oneOf(...BACKENDS),
  startedAt: number,
});

const hostEvent: Decoder<HostEvent> = tagged('event', {
  stopping: object({}),
  killed: object({}),
  interrupted: object({}),
  resuming: object({}),
});
const HOST_EVENTS: readonly unknown[] = ['stopping', 'killed', 'interrupted', 'resuming'] satisfies HostEvent['event'][];

const panelEvent: Decoder<PanelEvent> = (value, path) => {
  const { event } = object({ event: string })(value, path);
  return HOST_EVENTS.includes(event) ? hostEvent(value, path) : runEvent(value, path);
};

const entries: Decoder<readonly Entry[]> = array(object({ seq: integer, at: number, event: panelEvent }));

export const toPanel: Decoder<ToPanel> = tagged('type', {
  run: object({ info: runInfo, entries }),
  more: object({ entries }),
  gone: object({ reason: oneOf('untrusted', 'missing') }),
});

export const fromPanel: Decoder<FromPanel> = tagged('type', {
  ready: object({ run: nullable(string), seq: integer }),
  stop: object({}),
  pause: object({}),
  continue: object({}),
  kill: object({}),
  resume: object({}),
  again: object({}),
  reveal: object({}),
  output: object({}),
  openSpec: object({}),
  openLine: object({ line: integer }),
  fault: object({ message: string }),
});

export const panelMemory: Decoder<PanelMemory> = object({ info: runInfo, out: nullable(string) });

/** From the extension to the summary panel. */
export type ToSummary = {
  readonly type: 'tables';
  readonly uri: string;
  readonly label: string;
  readonly networks: readonly NetworkTable[];
  /** Errors in the spec: some networks may be missing. */
  readonly errors: number;
  /** The network to show first. */
  readonly focus: string | null;
};

/** From the summary panel to the extension. */
export type FromSummary =
  | { readonly type: 'ready' }
  | { readonly type: 'problems' }
  | { readonly type: 'fault'; readonly message: string };

export const toSummary: Decoder<ToSummary> = tagged('type', {
  tables: object({ uri: string, label: string, networks: array(networkTable), errors: integer, focus: nullable(string) }),
});

export const fromSummary: Decoder<FromSummary> = tagged('type', {
  ready: object({}),
  problems: object({}),
  fault: object({ message: string }),
});

/** What a summary panel remembers over a reload of the window. */
export interface SummaryMemory {
  readonly uri: string;
  readonly focus: string | null;
}

export const summaryMemory: Decoder<SummaryMemory> = object({ uri: string, focus: nullable(string) });
