import type { DataFacts, Place } from '../../../protocol/index.ts';
import { isMissing, numberIn } from '../table/cell.ts';
import type { CellSink, TableSource } from '../table/source.ts';
import { ColumnScan, RowScan } from './column.ts';
import { Duplicates } from './duplicates.ts';

/** How far a scan goes. */
export interface ScanLimits {
  readonly rows: number;
  readonly signal: AbortSignal;
}

/** Looks at the first rows of a table. @param targets lists of columns that make one target together */
export async function scanTable(
  source: TableSource,
  targets: readonly (readonly string[])[],
  limits: ScanLimits,
): Promise<Omit<DataFacts, 'file'>> {
  const sink = new ScanSink(source, targets, limits);
  await source.read(
    source.columns.map((_, column) => ({ column, mode: 'number' })),
    sink,
  );
  limits.signal.throwIfAborted();
  return sink.facts();
}

const INFINITE = /^\s*[+-]?inf(inity)?\s*$/i;

class ScanSink implements CellSink {
  readonly #source: TableSource;
  readonly #limits: ScanLimits;
  readonly #columns: readonly ColumnScan[];
  readonly #groups: readonly {
    readonly columns: readonly string[];
    readonly places: readonly number[];
    readonly rows: RowScan;
  }[];
  readonly #targets: ReadonlySet<string>;
  readonly #row: (string | number)[];
  readonly #duplicates = new Duplicates();
  #line: number | null = null;
  #count = 0;
  #cut = false;

  constructor(source: TableSource, targets: readonly (readonly string[])[], limits: ScanLimits) {
    this.#source = source;
    this.#limits = limits;
    this.#columns = source.columns.map((name) => new ColumnScan(name));
    this.#row = source.columns.map(() => '');
    this.#targets = new Set(targets.length > 0 ? targets.flat() : source.columns.slice(-1));
    this.#groups = targets
      .filter((columns) => columns.length > 1)
      .map((columns) => ({ columns, places: columns.map((name) => source.columns.indexOf(name)), rows: new RowScan() }));
  }

  startRow(line: number | null): void {
    this.#line = line;
  }

  number(slot: number, value: number): void {
    this.#row[slot] = value;
  }

  text(slot: number, text: string): void {
    this.#row[slot] = numberIn(text, this.#source.decimal) ?? (INFINITE.test(text) ? Number.POSITIVE_INFINITY : text);
  }

  endRow(): boolean {
    if (this.#limits.signal.aborted) return false;
    if (this.#count === this.#limits.rows) {
      this.#cut = true;
      return false;
    }
    this.#count += 1;
    const place: Place = { row: this.#count, line: this.#line };
    for (const [slot, cell] of this.#row.entries()) {
      const column = this.#columns[slot];
      if (typeof cell === 'number') column?.number(cell, place);
      else if (isMissing(cell)) column?.missing(place);
      else column?.text(cell);
    }
    for (const { places, rows } of this.#groups)
      rows.add(
        places.map((at) => Number(this.#row[at] ?? Number.NaN)),
        place,
      );
    this.#duplicates.add(this.#row, place);
    return true;
  }

  facts(): Omit<DataFacts, 'file'> {
    const { columns } = this.#source;
    return {
      rows: this.#cut ? null : this.#count,
      scanned: this.#count,
      columns: this.#columns.map((column) => column.facts(null)),
      preset: { inputs: columns.filter((name) => !this.#targets.has(name)), target: columns.slice(-1) },
      groups: this.#groups.map((group) => ({ columns: group.columns, rows: group.rows.kind })),
      duplicates: this.#duplicates.facts,
    };
  }
}
