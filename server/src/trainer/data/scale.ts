import type { Configured } from '../../protocol/index.ts';
import { type Block, lastSize } from './block.ts';
import { DataError } from './error.ts';

/** What was learned from the training part about one input or target, a number for each place along the last axis. */
export interface Scaler {
  /** What stands for a missing value. */
  readonly fill: readonly number[];
  /** `(x − offset) / factor` */
  readonly offset: readonly number[];
  readonly factor: readonly number[];
}

/** Sums over the training rows, for each place along the last axis. */
interface Statistics {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/**
 * Learns means and scales from the training rows alone. Missing values count as the mean; a constant column keeps its size
 * (scikit-learn's `StandardScaler`, `MinMaxScaler` do the same; deviations are of the population).
 *
 * @throws DataError when a column has no value in the training part
 */
export function fitScaler(block: Block, rows: Int32Array, scale: Configured | null): Scaler {
  const size = lastSize(block.shape);
  const none = Array.from({ length: size }, () => 0);
  if (!scale && !hasMissing(block)) return { fill: none, offset: none, factor: none.map(() => 1) };
  const found = statistics(block, rows);
  const scaled = (values: readonly number[], otherwise: number): number[] =>
    block.quantities.map((quantity, i) => (quantity ? (values[i] ?? otherwise) : otherwise));
  const nonZero = (values: readonly number[]): number[] => values.map((value) => (value === 0 ? 1 : value));
  const fill = found.mean;
  switch (scale?.name) {
    case 'standard':
      return { fill, offset: scaled(found.mean, 0), factor: scaled(nonZero(found.deviation), 1) };
    case 'minmax':
      return {
        fill,
        offset: scaled(found.low, 0),
        factor: scaled(nonZero(found.high.map((high, i) => high - (found.low[i] ?? 0))), 1),
      };
    case 'divide_by':
      return {
        fill,
        offset: none,
        factor: scaled(
          none.map(() => divisorOf(scale)),
          1,
        ),
      };
    default:
      return { fill, offset: none, factor: none.map(() => 1) };
  }
}

/** The block's values filled and scaled, in single precision. */
export function applyScaler({ data, shape }: Block, { fill, offset, factor }: Scaler): Float32Array {
  const size = lastSize(shape);
  const result = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const place = i % size;
    const value = data[i] ?? 0;
    result[i] = ((Number.isNaN(value) ? (fill[place] ?? 0) : value) - (offset[place] ?? 0)) / (factor[place] ?? 1);
  }
  return result;
}

const divisorOf = ({ config }: Configured): number =>
  typeof config.divisor === 'number' && config.divisor !== 0 ? config.divisor : 1;

const hasMissing = ({ data }: Block): boolean => data.some((value) => Number.isNaN(value));

/** Calls back with each value of the rows and its place along the last axis. */
function each({ data, shape }: Block, rows: Int32Array, visit: (value: number, place: number) => void): void {
  const size = lastSize(shape);
  const width = shape.reduce((product, one) => product * one, 1);
  for (const row of rows) {
    for (let i = row * width; i < (row + 1) * width; i++) visit(data[i] ?? 0, i % size);
  }
}

function statistics(block: Block, rows: Int32Array): Statistics {
  const size = lastSize(block.shape);
  const zeros = (): number[] => Array.from({ length: size }, () => 0);
  const [count, sum, square, total] = [zeros(), zeros(), zeros(), zeros()];
  const low = zeros().map(() => Number.POSITIVE_INFINITY);
  const high = zeros().map(() => Number.NEGATIVE_INFINITY);
  each(block, rows, (value, i) => {
    total[i] = (total[i] ?? 0) + 1;
    if (Number.isNaN(value)) return;
    count[i] = (count[i] ?? 0) + 1;
    sum[i] = (sum[i] ?? 0) + value;
    low[i] = Math.min(low[i] ?? value, value);
    high[i] = Math.max(high[i] ?? value, value);
  });
  const empty = count.indexOf(0);
  if (empty >= 0) throw noValues(block, empty);
  const mean = sum.map((value, i) => value / (count[i] ?? 1));
  each(block, rows, (value, i) => {
    if (!Number.isNaN(value)) square[i] = (square[i] ?? 0) + (value - (mean[i] ?? 0)) ** 2;
  });
  return { mean, low, high, deviation: square.map((value, i) => Math.sqrt(value / (total[i] ?? 1))) };
}

function noValues(block: Block, place: number): DataError {
  const column = block.features.length === block.quantities.length ? block.features[place]?.column : undefined;
  return new DataError(
    { file: block.file, ...(column === undefined ? {} : { column }) },
    {
      message: {
        en: 'there is no value in the training part, so nothing stands for the missing ones.',
        fr: "il n'y a aucune valeur dans la partie d'entraînement : rien ne peut remplacer celles qui manquent.",
      },
      hint: { en: 'List the inputs without this column.', fr: 'Listez les entrées sans cette colonne.' },
    },
  );
}
