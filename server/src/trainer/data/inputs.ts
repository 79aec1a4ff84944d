import type { Plan } from '../../protocol/index.ts';
import type { Block, Feature } from './block.ts';
import { ArrayRows, type Rows } from './rows/rows.ts';
import { classesOf, numbering } from './table/classes.ts';
import { CodedRows, type ColumnCode, codedWidth, isIdentity, widthOf } from './table/encode.ts';
import type { ReadColumn, ReadTable } from './table/read.ts';
import { isText } from './table/uses.ts';

/** A table as blocks are made from it. */
export interface Columns {
  readonly table: ReadTable;
  /** What stands before the fraction of its numbers. */
  readonly decimal: string;
}

/** @throws Error when the column was not read */
export function columnOf({ columns }: ReadTable, name: string): ReadColumn {
  const column = columns.get(name);
  if (!column) throw new Error(`The column ${name} was not read.`);
  return column;
}

/** The columns of an input, or of a target of several columns, side by side. */
export function inputBlock(columns: Columns, name: string, names: readonly string[], plan: Plan): Block {
  if (isText(plan, names)) return textBlock(columns, name, names[0] ?? '', plan);
  const coded = names.map((column) => codeOf(columns, column, plan));
  const codes = coded.map(({ code }) => code);
  return {
    name,
    file: columns.table.file,
    shape: [codedWidth(codes)],
    rows: rowsOf(columns.table, codes),
    quantities: coded.flatMap(({ code, feature }) => Array.from({ length: widthOf(code) }, () => feature.encoding === 'number')),
    features: coded.map(({ feature }) => feature),
    gaps: plan.data.missing === 'mean' && coded.some(({ feature }) => feature.encoding === 'number'),
  };
}

function textBlock({ table }: Columns, name: string, column: string, { data }: Plan): Block {
  const { texts } = columnOf(table, column);
  if (!texts) throw new Error(`The column ${column} was not read as text.`);
  const length = data.tokenize?.length ?? 1;
  return {
    name,
    file: table.file,
    shape: [length],
    rows: new ArrayRows(new Uint8Array(texts.count), 1),
    quantities: Array.from({ length }, () => false),
    features: [{ column, encoding: 'tokens', vocabulary: [] }],
    gaps: false,
    texts,
  };
}

interface Coded {
  readonly code: ColumnCode;
  readonly feature: Feature;
}

function codeOf({ table, decimal }: Columns, column: string, { data }: Plan): Coded {
  const read = columnOf(table, column);
  const encoding = data.encode[column];
  if (encoding !== 'one_hot' && encoding !== 'integer') {
    const code = { at: read.numberAt, classes: null, oneHot: null };
    return { code, feature: { column, encoding: 'number' } };
  }
  const classes = classesOf(read, decimal);
  const oneHot = encoding === 'one_hot' ? classes.length : null;
  return {
    code: { at: read.idAt, classes: numbering(read, classes), oneHot },
    feature: { column, encoding, classes },
  };
}

/** The rows of a table in codes. */
export const rowsOf = ({ rows }: ReadTable, codes: readonly ColumnCode[]): Rows =>
  isIdentity(codes, rows.width) ? rows : new CodedRows(rows, codes);
