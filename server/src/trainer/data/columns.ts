import type { Columns, DataPlan, Plan } from '../../protocol/index.ts';
import { columnIndex, isMissing, type Table } from './table.ts';

/** Columns by the name of the input or output that they are for. */
export type ColumnsByName = ReadonlyMap<string, readonly string[]>;

/** The columns of a list or a range, in order. @throws DataError when the table lacks one */
export function expand(table: Table, columns: Columns): readonly string[] {
  if (!('from' in columns)) {
    for (const name of columns) columnIndex(table, name);
    return columns;
  }
  const [from, to] = [columnIndex(table, columns.from), columnIndex(table, columns.to)];
  return table.columns.slice(Math.min(from, to), Math.max(from, to) + 1);
}

const expandAll = (table: Table, columns: Readonly<Record<string, Columns>>): ColumnsByName =>
  new Map(Object.entries(columns).map(([name, list]) => [name, expand(table, list)]));

/** The columns of each output. Without `target` it is the last column, into the only output. */
export function targetColumns(table: Table, { data, network }: Plan): ColumnsByName {
  if (data.target) return expandAll(table, data.target);
  return new Map([[network.outputs[0]?.name ?? '', table.columns.slice(-1)]]);
}

/** The columns of each input. Without `inputs` they are all but the targets, into the first input. */
export function inputColumns(table: Table, { data, network }: Plan, targets: ColumnsByName): ColumnsByName {
  if (data.inputs) return expandAll(table, data.inputs);
  const taken = new Set([...targets.values()].flat());
  return new Map([[network.inputs[0]?.name ?? '', table.columns.filter((name) => !taken.has(name))]]);
}

/** The table without the rows that lack a value in one of the columns. */
export function dropMissing(table: Table, columns: readonly string[]): Table {
  const places = columns.map((name) => columnIndex(table, name));
  const whole = table.rows.map((row) => !places.some((place) => isMissing(row[place] ?? '')));
  return { ...table, rows: table.rows.filter((_, i) => whole[i]), lines: table.lines.filter((_, i) => whole[i]) };
}

/** What happens to missing values. */
export type MissingRule = DataPlan['missing'];
