import type { Columns, DataPlan, Plan } from '../../protocol/index.ts';
import { closest } from './closest.ts';
import { DataError } from './error.ts';

/** The names of the columns of a file. */
export interface Named {
  readonly file: string;
  readonly columns: readonly string[];
}

/** Columns by the name of the input or output that they are for. */
export type ColumnsByName = ReadonlyMap<string, readonly string[]>;

/** What happens to missing values. */
export type MissingRule = DataPlan['missing'];

/** The place of a column. @throws DataError when the table has no such column */
export function columnIndex(table: Named, name: string): number {
  const index = table.columns.indexOf(name);
  if (index < 0) throw noColumn(table, name);
  return index;
}

/** The columns of a list or a range, in order. @throws DataError when the table lacks one */
function expand(table: Named, columns: Columns): readonly string[] {
  if (!('from' in columns)) {
    for (const name of columns) columnIndex(table, name);
    return columns;
  }
  const [from, to] = [columnIndex(table, columns.from), columnIndex(table, columns.to)];
  return table.columns.slice(Math.min(from, to), Math.max(from, to) + 1);
}

const expandAll = (table: Named, columns: Readonly<Record<string, Columns>>): ColumnsByName =>
  new Map(Object.entries(columns).map(([name, list]) => [name, expand(table, list)]));

/** The columns that say something of a sample: all but that of its weight. */
const telling = ({ columns }: Named, { data }: Plan): readonly string[] => columns.filter((name) => name !== data.sampleWeight);

/** The columns of each output. Without `target` it is the last column, into the only output. */
export function targetColumns(table: Named, plan: Plan): ColumnsByName {
  const { data, network } = plan;
  if (data.target) return expandAll(table, data.target);
  return new Map([[network.outputs[0]?.name ?? '', telling(table, plan).slice(-1)]]);
}

/** The columns of each input. Without `inputs` they are all but the targets and the weight, into the first input. */
export function inputColumns(table: Named, plan: Plan, targets: ColumnsByName): ColumnsByName {
  const { data, network } = plan;
  if (data.inputs) return expandAll(table, data.inputs);
  const taken = new Set([...targets.values()].flat());
  return new Map([[network.inputs[0]?.name ?? '', telling(table, plan).filter((name) => !taken.has(name))]]);
}

function noColumn({ columns, file }: Named, name: string): DataError {
  const near = closest(name, columns);
  const list = columns.slice(0, 12).map((column) => `\`${column}\``);
  const more = columns.length > list.length ? ', …' : '';
  return new DataError(
    { file },
    {
      message: { en: `there is no column \`${name}\`.`, fr: `il n'y a pas de colonne \`${name}\`.` },
      hint: near
        ? { en: `Did you mean \`${near}\`?`, fr: `Vouliez-vous dire \`${near}\` ?` }
        : { en: `Its columns are ${list.join(', ')}${more}.`, fr: `Ses colonnes sont ${list.join(', ')}${more}.` },
    },
  );
}
