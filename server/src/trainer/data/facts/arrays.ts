import type { ColumnFacts, DataFacts } from '../../../protocol/index.ts';
import { type Arrays, type NumberArray, productOf } from '../arrays.ts';
import { ColumnLook } from './column.ts';
import { Duplicates, RowHash } from './duplicates.ts';
import { MOST_ROWS } from './limits.ts';
import { RowKinds } from './row-kinds.ts';

const rowsIn = ({ shape }: NumberArray): number => shape[0] ?? 0;

/** What an array tells of its first samples. */
function arrayFacts(name: string, array: NumberArray): ColumnFacts {
  const shape = array.shape.slice(1);
  const size = productOf(shape);
  const rows = Math.min(rowsIn(array), MOST_ROWS);
  const column = new ColumnLook(name, size === 1);
  const kinds = new RowKinds();
  for (let row = 0; row < rows; row++) {
    const place = { row: row + 1, line: null };
    for (let i = row * size; i < (row + 1) * size; i++) column.number(array.data[i] ?? 0, place);
    if (size > 1) kinds.add(array.data.subarray(row * size, (row + 1) * size), () => place);
  }
  return column.finish({ shape, rows: kinds.finish() });
}

/** Samples that are the same in every array. */
function duplicatesOf(arrays: readonly NumberArray[], rows: number): DataFacts['duplicates'] {
  const [found, hash] = [new Duplicates(), new RowHash()];
  const sizes = arrays.map(({ shape }) => productOf(shape.slice(1)));
  for (let row = 0; row < rows; row++) {
    hash.start();
    for (const [a, { data }] of arrays.entries()) {
      const size = sizes[a] ?? 0;
      for (let i = row * size; i < (row + 1) * size; i++) hash.number(data[i] ?? 0);
    }
    found.add(hash.value, { row: row + 1, line: null });
  }
  return found.finish();
}

/** What the first samples of arrays tell. */
export function arraysFacts({ file, arrays, x, y }: Arrays): DataFacts {
  const [samples, labels] = [arrays.get(x), arrays.get(y)];
  const rows = samples ? rowsIn(samples) : null;
  const pair = [samples, labels].filter((array) => array !== undefined);
  const scanned = Math.min(MOST_ROWS, ...pair.map(rowsIn));
  return {
    file,
    rows,
    scanned,
    columns: [...arrays].filter(([, { shape }]) => shape.length > 0).map(([name, array]) => arrayFacts(name, array)),
    preset: { inputs: [x], target: [y] },
    groups: [],
    duplicates: duplicatesOf(pair, scanned),
  };
}
