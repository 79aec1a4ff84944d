import type { Encoding } from '../../protocol/index.ts';
import type { Block, Feature } from './block.ts';
import { cellsOf, classesOf, numbersOf } from './cells.ts';
import type { MissingRule } from './columns.ts';
import type { Table } from './table.ts';

/** One column as numbers: `width` of them a row. */
interface Part {
  readonly feature: Feature;
  readonly width: number;
  readonly values: Float64Array;
}

/** The columns of an input side by side. @throws DataError at the first cell that cannot be read */
export function inputBlock(
  table: Table,
  name: string,
  columns: readonly string[],
  encode: Readonly<Record<string, Encoding>>,
  missing: MissingRule,
): Block {
  const parts = columns.map((column) => partOf(table, column, encode[column] ?? 'none', missing));
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const data = new Float64Array(table.rows.length * width);
  let at = 0;
  for (const part of parts) {
    for (let i = 0; i < part.values.length; i++) {
      const row = Math.floor(i / part.width);
      data[row * width + at + (i % part.width)] = part.values[i] ?? 0;
    }
    at += part.width;
  }
  return {
    name,
    file: table.file,
    shape: [width],
    data,
    quantities: parts.flatMap(({ feature, width: own }) => Array.from({ length: own }, () => feature.encoding === 'number')),
    features: parts.map(({ feature }) => feature),
    lines: table.lines,
  };
}

function partOf(table: Table, column: string, encoding: Encoding, missing: MissingRule): Part {
  const cells = cellsOf(table, column);
  if (encoding !== 'one_hot' && encoding !== 'integer') {
    return { feature: { column, encoding: 'number' }, width: 1, values: numbersOf(cells, missing) };
  }
  const classes = classesOf(cells);
  const numbers = new Map(classes.map((word, i) => [word, i]));
  const ids = Float64Array.from(cells.texts, (text) => numbers.get(text) ?? 0);
  const feature = { column, encoding, classes };
  return encoding === 'integer'
    ? { feature, width: 1, values: ids }
    : { feature, width: classes.length, values: oneHot(ids, classes.length) };
}

/** A 1 at the place of each class, 0 elsewhere: [ids, classes]. */
export function oneHot(ids: Float64Array, classes: number): Float64Array {
  const values = new Float64Array(ids.length * classes);
  for (const [row, id] of ids.entries()) values[row * classes + id] = 1;
  return values;
}
