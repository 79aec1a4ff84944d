/**
 * What a look into the source of a data block found. Made by the trainer's readers, read by the rules; plain data, so that
 * it may come from another process. Rows are those looked at: the first 100,000 of a longer file.
 */
export interface DataFacts {
  /** The path as the spec writes it. */
  readonly file: string;
  /** Rows of the whole source; `null` when it was not read to its end. */
  readonly rows: number | null;
  /** Rows looked at. */
  readonly scanned: number;
  /** Columns of a table in the order of its header, arrays of a file of arrays, `images` and `labels`. */
  readonly columns: readonly ColumnFacts[];
  /** The columns that are inputs, and those that are the target, where the block names none. */
  readonly preset: { readonly inputs: readonly string[]; readonly target: readonly string[] };
  /** Joint facts of columns that make one target together, for each list of columns that the block names as a target. */
  readonly groups: readonly GroupFacts[];
  /** Rows that repeat an earlier one, with the first such pair; `null` for none. */
  readonly duplicates: { readonly count: number; readonly first: readonly [Place, Place] } | null;
}

/** A row of a source: counted from 1, and where it is a text file its line. */
export interface Place {
  readonly row: number;
  readonly line: number | null;
}

export interface ColumnFacts {
  readonly name: string;
  /** Of one row: `[]` for a cell of a table. */
  readonly shape: readonly number[];
  /** `integer`: every number of it is whole. */
  readonly kind: 'integer' | 'number' | 'text';
  /** `null` for text, or when no value is there. */
  readonly range: NumberRange | null;
  /** Cells that are empty, not a number, or infinite, with the first; `null` for none. */
  readonly missing: { readonly count: number; readonly first: Place } | null;
  /** The different values, in their order (of numbers by size), with their counts; `null` when there are more than 1,000. */
  readonly classes: readonly { readonly value: string; readonly count: number }[] | null;
  /** Stretches of equal values from the first row to the last: as many as classes when the rows are sorted by class. */
  readonly runs: number;
  /** Of an array with several values a row: whether every row is one-hot, or at least sums to 1. */
  readonly rows: RowKind;
}

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly deviation: number;
  /** The least magnitude. */
  readonly nearestZero: number;
}

/** `other` with the first row that is neither one-hot nor a distribution. */
export type RowKind =
  | { readonly kind: 'one_hot' }
  | { readonly kind: 'distribution' }
  | { readonly kind: 'other'; readonly first: Place }
  | null;

export interface GroupFacts {
  readonly columns: readonly string[];
  readonly rows: RowKind;
}
