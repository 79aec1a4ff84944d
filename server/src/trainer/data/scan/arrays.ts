import type { ColumnFacts, DataFacts } from '../../../protocol/index.ts';
import { type Arrays, type NumberArray, productOf } from '../arrays.ts';
import { ColumnScan, RowScan } from './column.ts';
import { Duplicates } from './duplicates.ts';
import type { ScanLimits } from './table.ts';

/** So many numbers of an array are looked at, at most. */
const NUMBERS = 2e7;

/** Looks at the first samples of arrays. */
export function scanArrays({ arrays, x, y }: Arrays, { rows: most, signal }: ScanLimits): Omit<DataFacts, 'file'> {
  const samples = arrays.get(x)?.shape[0] ?? 0;
  const widest = Math.max(1, ...[...arrays.values()].map(sizeOf));
  const rows = Math.min(most, Math.ceil(NUMBERS / widest));
  return {
    rows: samples,
    scanned: Math.min(samples, rows),
    columns: [...arrays].map(([name, array]) => scanArray(name, array, rows, signal)),
    preset: { inputs: [x], target: [y] },
    groups: [],
    duplicates: duplicatesOf([arrays.get(x), arrays.get(y)], Math.min(samples, rows), signal),
  };
}

const sizeOf = ({ shape }: NumberArray): number => productOf(shape.slice(1));

function scanArray(name: string, array: NumberArray, rows: number, signal: AbortSignal): ColumnFacts {
  const size = sizeOf(array);
  const column = new ColumnScan(name, array.shape.slice(1));
  const kinds = new RowScan();
  for (let row = 0; row < Math.min(rows, array.shape[0] ?? 0); row++) {
    signal.throwIfAborted();
    const place = { row: row + 1, line: null };
    const values = array.data.subarray(row * size, (row + 1) * size);
    for (const value of values) column.number(value, place);
    if (size > 1) kinds.add(values, place);
  }
  return column.facts(kinds.kind);
}

function duplicatesOf(arrays: readonly (NumberArray | undefined)[], rows: number, signal: AbortSignal): DataFacts['duplicates'] {
  const found = new Duplicates();
  for (let row = 0; row < rows; row++) {
    signal.throwIfAborted();
    found.add(valuesOf(arrays, row), { row: row + 1, line: null });
  }
  return found.facts;
}

function* valuesOf(arrays: readonly (NumberArray | undefined)[], row: number): Generator<number, void> {
  for (const array of arrays) {
    if (array) yield* array.data.subarray(row * sizeOf(array), (row + 1) * sizeOf(array));
  }
}
