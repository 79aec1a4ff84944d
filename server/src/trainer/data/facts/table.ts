import type { Columns, DataFacts, Place } from '../../../protocol/index.ts';
import { isMissing, numberIn } from '../table/cell.ts';
import type { CellSink, TableSource } from '../table/source.ts';
import { ColumnLook } from './column.ts';
import { Duplicates, RowHash } from './duplicates.ts';
import { MOST_ROWS } from './limits.ts';
import { RowKinds } from './row-kinds.ts';

/** The columns of a list or a range, as far as the table has them. */
const expand = (names: readonly string[], columns: Columns): readonly string[] => {
  if (!('from' in columns)) return columns.filter((name) => names.includes(name));
  const [from, to] = [names.indexOf(columns.from), names.indexOf(columns.to)];
  return from < 0 || to < 0 ? [] : names.slice(Math.min(from, to), Math.max(from, to) + 1);
};

/** Columns that make one target together. */
interface Group {
  readonly columns: readonly string[];
  readonly slots: readonly number[];
  readonly kinds: RowKinds;
}

const isInfinite = (text: string): boolean => /^[+-]?inf(inity)?$/i.test(text.trim());

/** Looks at the cells of a table as they come. */
class TableLook implements CellSink {
  readonly #columns: readonly ColumnLook[];
  readonly #groups: readonly Group[];
  readonly #decimal: string;
  readonly #cells: (number | string)[];
  readonly #duplicates = new Duplicates();
  readonly #hash = new RowHash();
  #rows = 0;
  #line: number | null = null;
  #more = false;

  constructor({ columns, decimal }: TableSource, groups: readonly Group[]) {
    this.#columns = columns.map((name) => new ColumnLook(name, true));
    this.#groups = groups;
    this.#decimal = decimal;
    this.#cells = columns.map(() => '');
  }

  startRow(line: number | null): void {
    this.#line = line;
    this.#cells.fill('');
  }

  number(slot: number, value: number): void {
    this.#cells[slot] = value;
  }

  text(slot: number, text: string): void {
    this.#cells[slot] = text;
  }

  endRow(): boolean {
    if (this.#rows === MOST_ROWS) {
      this.#more = true;
      return false;
    }
    this.#rows += 1;
    const place: Place = { row: this.#rows, line: this.#line };
    this.#hash.start();
    for (const [slot, column] of this.#columns.entries()) this.#settle(slot, column, place);
    this.#duplicates.add(this.#hash.value, place);
    for (const { slots, kinds } of this.#groups) kinds.add(slots.map((slot) => this.#numberAt(slot)), () => place);
    return true;
  }

  finish(): Pick<DataFacts, 'rows' | 'scanned' | 'columns' | 'groups' | 'duplicates'> {
    return {
      rows: this.#more ? null : this.#rows,
      scanned: this.#rows,
      columns: this.#columns.map((column) => column.finish()),
      groups: this.#groups.map(({ columns, kinds }) => ({ columns, rows: kinds.finish() })),
      duplicates: this.#duplicates.finish(),
    };
  }

  #numberAt(slot: number): number {
    const cell = this.#cells[slot] ?? '';
    return typeof cell === 'number' ? cell : (numberIn(cell, this.#decimal) ?? Number.NaN);
  }

  #settle(slot: number, column: ColumnLook, place: Place): void {
    const cell = this.#cells[slot] ?? '';
    const value = typeof cell === 'number' ? cell : isMissing(cell) ? undefined : numberIn(cell, this.#decimal);
    if (value !== undefined) {
      this.#hash.number(value);
      column.number(value, place);
      return;
    }
    this.#hash.text(String(cell));
    if (typeof cell === 'string' && !isMissing(cell) && !isInfinite(cell)) column.text(cell.trim());
    else column.gap(place);
  }
}

/** What the first rows of a table tell. @throws DataError when a row cannot be read */
export async function tableFacts(source: TableSource, targets: readonly Columns[]): Promise<DataFacts> {
  const { columns: names, file } = source;
  const wanted = targets.map((columns) => expand(names, columns));
  const groups = wanted
    .filter((columns) => columns.length > 1)
    .map((columns) => ({ columns, slots: columns.map((name) => names.indexOf(name)), kinds: new RowKinds() }));
  const look = new TableLook(source, groups);
  await source.read(
    names.map((_, column) => ({ column, mode: 'number' as const })),
    look,
  );
  const target = targets.length > 0 ? wanted.flat() : names.slice(-1);
  const inputs = names.filter((name) => !target.includes(name));
  return { file, ...look.finish(), preset: { inputs, target: names.slice(-1) } };
}
