/** How the cells of a column are wanted. Numbers are given as numbers where the cell says one, else as its text. */
export type CellMode = 'number' | 'text';

/** Takes the cells of a table, row by row. A row that is begun anew replaces the one that was not ended. */
export interface CellSink {
  /** @param line where the row begins, from 1; `null` for files without lines */
  startRow(line: number | null): void;
  number(slot: number, value: number): void;
  /** An empty text is a missing cell. */
  text(slot: number, text: string): void;
  /** Whether to go on. */
  endRow(): boolean;
}

/** A column to read. */
export interface WantedColumn {
  /** Its place in the table. */
  readonly column: number;
  readonly mode: CellMode;
}

/** A table of which the columns are known, and the rows are still to be read. */
export interface TableSource {
  readonly kind: 'table';
  /** The path as the spec writes it. */
  readonly file: string;
  readonly columns: readonly string[];
  /** What stands before the fraction of a number. */
  readonly decimal: string;
  /**
   * Reads the rows, as far as the sink wants them. Slots are the places in `wanted`.
   *
   * @throws DataError when a row cannot be read
   */
  read(wanted: readonly WantedColumn[], sink: CellSink): Promise<void>;
}

/** Gives a value of a typed file: `null` and NaN are missing, truth is 1 or 0 where a number is wanted. */
export function giveValue(sink: CellSink, slot: number, mode: CellMode, value: unknown): void {
  if (value === null || value === undefined) sink.text(slot, '');
  else if (mode === 'number' && typeof value === 'number') sink.number(slot, value);
  else if (mode === 'number' && (typeof value === 'bigint' || typeof value === 'boolean')) sink.number(slot, Number(value));
  else sink.text(slot, value instanceof Date ? value.toISOString() : String(value));
}
