import { closest } from './closest.ts';
import { DataError } from './error.ts';

/** A table as it was read: text in every cell. */
export interface Table {
  readonly kind: 'table';
  /** The path as the spec writes it. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line of each row in the file, from 1. */
  readonly lines: readonly number[];
}

/** Words that stand for a missing value, as pandas reads them. */
const MISSING: ReadonlySet<string> = new Set([
  '',
  '#N/A',
  '#N/A N/A',
  '#NA',
  '-1.#IND',
  '-1.#QNAN',
  '-NaN',
  '-nan',
  '1.#IND',
  '1.#QNAN',
  '<NA>',
  'N/A',
  'NA',
  'NULL',
  'NaN',
  'None',
  'n/a',
  'nan',
  'null',
]);

export const isMissing = (cell: string): boolean => MISSING.has(cell);

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The number that a cell says; undefined for anything else. Blanks around it do not count. */
export function numberIn(cell: string): number | undefined {
  const text = cell.trim();
  return NUMBER.test(text) ? Number(text) : undefined;
}

/**
 * The place of a column.
 *
 * @throws DataError when the table has no such column
 */
export function columnIndex({ columns, file }: Table, name: string): number {
  const index = columns.indexOf(name);
  if (index >= 0) return index;
  const near = closest(name, columns);
  const [list, more] = [
    columns
      .slice(0, 12)
      .map((column) => `\`${column}\``)
      .join(', '),
    columns.length > 12 ? ', …' : '',
  ];
  throw new DataError(
    { file },
    {
      message: { en: `there is no column \`${name}\`.`, fr: `il n'y a pas de colonne \`${name}\`.` },
      hint: near
        ? { en: `Did you mean \`${near}\`?`, fr: `Vouliez-vous dire \`${near}\` ?` }
        : { en: `Its columns are ${list}${more}.`, fr: `Ses colonnes sont ${list}${more}.` },
    },
  );
}
