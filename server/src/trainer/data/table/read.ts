import type { MissingRule } from '../columns.ts';
import type { Place } from '../error.ts';
import { LineMap } from '../rows/line-map.ts';
import type { Rows } from '../rows/rows.ts';
import { RowStore, type Spill } from '../rows/store.ts';
import { isMissing, numberIn, truthIn } from './cell.ts';
import { Dictionary } from './dictionary.ts';
import { badNumber, missingCell, missingClass } from './errors.ts';
import type { CellSink, TableSource } from './source.ts';
import { Texts } from './words.ts';

/** What a column is read as: any of these together, to be decided when all of it is known. */
export interface ColumnUse {
  readonly column: string;
  /** Every cell says a number. */
  readonly numbers: 'strict' | 'if-all' | 'no';
  /** Cells are told apart as texts. */
  readonly classes: boolean;
  /** Cells are taken apart into words. */
  readonly words: boolean;
  /** What a missing number becomes. */
  readonly missing: MissingRule;
}

/** A cell that is something else than the column's use wants. */
export interface Oddity {
  readonly row: number;
  readonly text: string;
}

/** A column that has been read. */
export interface ReadColumn {
  readonly use: ColumnUse;
  /** Its place in a row for numbers, and for the numbers of its texts; −1 without. */
  readonly numberAt: number;
  readonly idAt: number;
  readonly dictionary: Dictionary;
  readonly texts: Texts | null;
  /** The first cell that is missing, and the first that is no number. */
  gap: Oddity | null;
  word: Oddity | null;
}

/** A table whose wanted columns have been read. */
export interface ReadTable {
  readonly file: string;
  readonly rows: Rows;
  readonly columns: ReadonlyMap<string, ReadColumn>;
  /** Where a cell stands. */
  place(row: number, column?: string): Place;
}

/** Texts of a column that may be numbers are told apart up to here; so many classes nobody has. */
const GUESSED_CLASSES = 65_536;

/**
 * Reads columns of a table as numbers, as classes, as words.
 *
 * @throws DataError at the first cell that is missing, or no number where one is wanted; where `drop` is asked for, the rows of
 * missing cells are left out
 */
export async function readTable(source: TableSource, uses: readonly ColumnUse[], spill: Spill): Promise<ReadTable> {
  const reader = new TableReader(source, uses, spill);
  const wanted = uses.map(({ column, classes, words }) => ({
    column: source.columns.indexOf(column),
    mode: classes || words ? ('text' as const) : ('number' as const),
  }));
  await source.read(wanted, reader);
  return reader.finish();
}

class TableReader implements CellSink {
  readonly #source: TableSource;
  readonly #columns: readonly ReadColumn[];
  readonly #store: RowStore;
  readonly #row: Float64Array;
  readonly #texts: (string | null)[];
  readonly #lines = new LineMap();
  readonly #plain: boolean;
  #line: number | null = null;
  #odd = false;

  constructor(source: TableSource, uses: readonly ColumnUse[], spill: Spill) {
    this.#source = source;
    let width = 0;
    const place = (wanted: boolean): number => (wanted ? width++ : -1);
    this.#columns = uses.map((use) => ({
      use,
      numberAt: place(use.numbers !== 'no'),
      idAt: place(use.classes),
      dictionary: new Dictionary(use.numbers === 'no' ? Number.POSITIVE_INFINITY : GUESSED_CLASSES),
      texts: use.words ? new Texts() : null,
      gap: null,
      word: null,
    }));
    this.#store = new RowStore(width, 'f64', spill);
    this.#row = new Float64Array(width);
    this.#texts = uses.map(() => null);
    this.#plain = uses.every(({ classes, words }) => !classes && !words);
  }

  startRow(line: number | null): void {
    this.#line = line;
    this.#odd = false;
  }

  number(slot: number, value: number): void {
    const column = this.#columns[slot];
    if (!column) return;
    if (column.idAt >= 0 || column.texts || !Number.isFinite(value)) {
      this.text(slot, String(value));
      return;
    }
    this.#row[column.numberAt] = value;
    this.#texts[slot] = null;
  }

  text(slot: number, text: string): void {
    this.#texts[slot] = text;
    this.#odd = true;
  }

  endRow(): boolean {
    if (this.#odd || !this.#plain) {
      if (this.#dropped()) return true;
      for (const [slot, column] of this.#columns.entries()) this.#settle(column, this.#texts[slot] ?? null);
      this.#texts.fill(null);
    }
    this.#store.append(this.#row);
    if (this.#line !== null) this.#lines.add(this.#line);
    return true;
  }

  finish(): ReadTable {
    const { file } = this.#source;
    return {
      file,
      rows: this.#store.finish(),
      columns: new Map(this.#columns.map((column) => [column.use.column, column])),
      place: (row, column) => {
        const line = this.#lines.lineOf(row);
        return {
          file,
          ...(line === undefined ? { sample: row + 1 } : { row: line }),
          ...(column === undefined ? {} : { column }),
        };
      },
    };
  }

  #dropped(): boolean {
    const drop = this.#columns.some(
      ({ use, texts }, slot) => use.missing === 'drop' && !texts && isMissing(this.#texts[slot] ?? '0'),
    );
    if (drop) this.#texts.fill(null);
    return drop;
  }

  /** Puts what a cell says into the row. */
  #settle(column: ReadColumn, text: string | null): void {
    if (text === null) return;
    const row = this.#store.count;
    if (column.texts) column.texts.add(text);
    const missing = isMissing(text);
    if (missing) column.gap ??= { row, text };
    if (missing && !column.texts) this.#checkGap(column);
    if (column.idAt >= 0) this.#row[column.idAt] = column.dictionary.idOf(text, row);
    if (column.numberAt < 0) return;
    const value = missing ? Number.NaN : numberIn(text, this.#source.decimal);
    const truth = value === undefined ? truthIn(text) : undefined;
    if (value === undefined || value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
      if (column.use.numbers === 'strict' && truth === undefined)
        throw badNumber(this.#place(column), text, this.#source.decimal);
      column.word ??= { row, text };
    }
    this.#row[column.numberAt] = truth ?? value ?? Number.NaN;
  }

  #checkGap(column: ReadColumn): void {
    if (column.use.numbers === 'no') throw missingClass(this.#place(column));
    if (column.use.numbers === 'strict' && column.use.missing !== 'mean') throw missingCell(this.#place(column));
  }

  #place({ use }: ReadColumn): Place {
    const { file } = this.#source;
    const row = this.#line === null ? { sample: this.#store.count + 1 } : { row: this.#line };
    return { file, ...row, column: use.column };
  }
}
