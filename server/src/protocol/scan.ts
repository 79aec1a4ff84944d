import type { ColumnFacts, DataFacts, Place, RowKind } from './data-facts.ts';
import { array, type Decoder, integer, nullable, number, object, oneOf, string, tagged } from './decode.ts';
import type { Configured } from './plain.ts';
import type { Columns } from './plan.ts';
import { columnsDecoder, configuredDecoder } from './plan-decode.ts';

/** What a data block lets be looked at. */
export interface Look {
  readonly source: Configured;
  /** The columns of each target that the block names. */
  readonly targets: readonly Columns[];
}

/** A look with the places that its paths lead from and must not leave: both absolute. */
export interface LookFrom extends Look {
  readonly file: string;
  readonly workspace: string;
}

/** Asks for looks into data, one after another: sent once to the scanning process. */
export interface ScanRequest {
  readonly type: 'scan';
  readonly looks: readonly LookFrom[];
}

/** What one of them found; `null` when the data cannot be read. */
export interface ScanEvent {
  readonly event: 'scanned';
  /** Its place in the request. */
  readonly look: number;
  readonly facts: DataFacts | null;
}

const place: Decoder<Place> = object({ row: integer, line: nullable(integer) });

const first: Decoder<readonly [Place, Place]> = (value, path = '$') => {
  const [one = { row: 0, line: null }, other = one] = array(place)(value, path);
  return [one, other];
};

const rowKind: Decoder<RowKind> = nullable(
  tagged('kind', { one_hot: object({}), distribution: object({}), other: object({ first: place }) }),
);

const column: Decoder<ColumnFacts> = object({
  name: string,
  shape: array(integer),
  kind: oneOf('integer', 'number', 'text'),
  range: nullable(object({ min: number, max: number, mean: number, deviation: number, nearestZero: number })),
  missing: nullable(object({ count: integer, first: place })),
  classes: nullable(array(object({ value: string, count: integer }))),
  runs: integer,
  rows: rowKind,
});

const facts: Decoder<DataFacts> = object({
  file: string,
  rows: nullable(integer),
  scanned: integer,
  columns: array(column),
  preset: object({ inputs: array(string), target: array(string) }),
  groups: array(object({ columns: array(string), rows: rowKind })),
  duplicates: nullable(object({ count: integer, first })),
});

const look: Decoder<LookFrom> = object({
  source: configuredDecoder,
  targets: array(columnsDecoder),
  file: string,
  workspace: string,
});

/** Reads what a scanning process is asked. */
export const scanRequest: Decoder<ScanRequest> = tagged('type', { scan: object({ looks: array(look) }) });

/** Reads what it answers. */
export const scanEvent: Decoder<ScanEvent> = tagged('event', { scanned: object({ look: integer, facts: nullable(facts) }) });
