import { array, type Decoder, integer, nullable, number, object, oneOf, record, string, tagged } from './decode.ts';
import { BACKENDS, type Backend, type ErrorEvent, type Logs } from './run.ts';

/** The weights that a run keeps: those that it ended with, or those of its best epoch. */
export const KEPT_WEIGHTS = ['last', 'best'] as const;
export type KeptWeights = (typeof KEPT_WEIGHTS)[number];

/** What lets the network of a run loose on new data: sent once to the trainer process. */
export interface ApplyRequest {
  readonly type: 'apply';
  readonly does: 'predict' | 'evaluate';
  /** Absolute path of the run's folder. */
  readonly run: string;
  /** New files, as they were given. */
  readonly files: readonly string[];
  /** Absolute path of the folder from which relative ones lead. */
  readonly folder: string;
  /** Absolute path of the folder in which the file `-` holds what came in on standard input; left out: nothing came in. */
  readonly stdin?: string;
  readonly weights: KeptWeights;
  /** Names of arrays in the file; `null`: as in the run. */
  readonly x: string | null;
  readonly y: string | null;
  /** `null`: that of the run. */
  readonly backend: Backend | null;
  /** As in a run's request. */
  readonly engine: string | null;
  readonly lang: 'en' | 'fr';
}

/** What a cell of predictions holds. */
export type Predicted = number | string;

/** What the process tells, with an `applied` or an `error` last. */
export type ApplyEvent =
  /** Comes first; columns are named once. */
  | { readonly event: 'columns'; readonly columns: readonly string[] }
  | { readonly event: 'rows'; readonly rows: readonly (readonly Predicted[])[] }
  /** What was judged, or predicted. `logs` is `null` for predictions. */
  | { readonly event: 'applied'; readonly samples: number; readonly logs: Logs | null; readonly seconds: number }
  | ErrorEvent;

const cell: Decoder<Predicted> = (value, path = '$') => (typeof value === 'string' ? value : number(value, path));

/** Reads an event of predictions or of an evaluation, as the trainer process sends it. */
export const applyEvent: Decoder<ApplyEvent> = tagged('event', {
  columns: object({ columns: array(string) }),
  rows: object({ rows: array(array(cell)) }),
  applied: object({ samples: integer, logs: nullable(record(number)), seconds: number }),
  error: object({ message: string, hint: string }, { line: integer, reason: oneOf('engine-missing') }),
});

/** Reads the request for them. */
export const applyFields = object(
  {
    does: oneOf('predict', 'evaluate'),
    run: string,
    files: array(string),
    folder: string,
    weights: oneOf(...KEPT_WEIGHTS),
    x: nullable(string),
    y: nullable(string),
    backend: nullable(oneOf(...BACKENDS)),
    engine: nullable(string),
    lang: oneOf('en', 'fr'),
  },
  { stdin: string },
);
