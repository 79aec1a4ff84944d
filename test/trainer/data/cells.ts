import path from 'node:path';
import type { Configured } from '../../../server/src/protocol/index.ts';
import { openSource, type Source } from '../../../server/src/trainer/data/sources/open.ts';
import { isMissing } from '../../../server/src/trainer/data/table/cell.ts';
import type { CellSink, TableSource } from '../../../server/src/trainer/data/table/source.ts';
import { fixtures, planOf } from './plan.ts';

/** A cell as pandas gives it. */
type Cell = string | number | null;

/** All cells of a table as they come, with the lines of their rows. */
export interface Cells {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly lines: readonly (number | null)[];
}

class Collector implements CellSink {
  readonly rows: Cell[][] = [];
  readonly lines: (number | null)[] = [];
  #row: Cell[] = [];
  #line: number | null = null;

  startRow(line: number | null): void {
    this.#row = [];
    this.#line = line;
  }
  number(slot: number, value: number): void {
    this.#row[slot] = value === Number.POSITIVE_INFINITY ? 'inf' : value;
  }
  text(slot: number, text: string): void {
    this.#row[slot] = isMissing(text) ? null : text;
  }
  endRow(): boolean {
    this.rows.push(this.#row);
    this.lines.push(this.#line);
    return true;
  }
}

export async function cellsOf(source: TableSource): Promise<Cells> {
  const collector = new Collector();
  await source.read(
    source.columns.map((_, column) => ({ column, mode: 'number' as const })),
    collector,
  );
  return { columns: source.columns, rows: collector.rows, lines: collector.lines };
}

/** Opens a source of the recorded files. @param names the arrays that are asked for */
export function openFixture(source: Configured, names: readonly string[] = [], folder = fixtures): Promise<Source> {
  const plan = planOf({ data: { source, ...(names.length > 0 && { inputs: { in: names }, target: { out: names } }) } });
  return openSource(plan.data, { file: path.join(folder, 'spec.nnspec'), workspace: folder }, 1, { folder: undefined });
}

/** The cells of a table among the recorded files. */
export async function fixtureCells(source: Configured): Promise<Cells> {
  const opened = await openFixture(source);
  if (opened.kind !== 'table') throw new Error(`${source.name} is no table`);
  return cellsOf(opened);
}
