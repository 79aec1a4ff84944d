import type { Configured } from '../../protocol/index.ts';
import { type Block, lastSize } from './block.ts';
import { DataError } from './error.ts';
import type { Numbers } from './rows/numbers.ts';
import { eachStretch } from './rows/rows.ts';

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

/** Which rows are looked at: a 1 for each. */
export type RowSet = Uint8Array;

/**
 * Learns means and scales from the training rows alone. Missing values count as the mean; a constant column keeps its size
 * (scikit-learn's `StandardScaler`, `MinMaxScaler` do the same; deviations are of the population).
 *
 * @throws DataError when a column has no value in the training part
 */
export function fitScaler(block: Block, rows: RowSet, scale: Configured | null): Scaler {
  const none = Array.from({ length: lastSize(block.shape) }, () => 0);
  const plain: Scaler = { fill: none, offset: none, factor: none.map(() => 1) };
  if (!block.gaps && (!scale || scale.name === 'divide_by' || !block.quantities.includes(true))) {
    return scale ? { ...plain, factor: block.quantities.map((quantity) => (quantity ? divisorOf(scale) : 1)) } : plain;
  }
  const found = statistics(block, rows);
  const scaled = (values: readonly number[], otherwise: number): number[] =>
    block.quantities.map((quantity, i) => (quantity ? (values[i] ?? otherwise) : otherwise));
  const fill = found.mean;
  switch (scale?.name) {
    case 'standard':
      return { fill, offset: scaled(found.mean, 0), factor: scaled(nonZero(found.deviation), 1) };
    case 'minmax': {
      const range = found.high.map((high, i) => high - (found.low[i] ?? 0));
      return { fill, offset: scaled(found.low, 0), factor: scaled(nonZero(range), 1) };
    }
    default: {
      const divisor = scale ? divisorOf(scale) : 1;
      return {
        ...plain,
        fill,
        factor: scaled(
          none.map(() => divisor),
          1,
        ),
      };
    }
  }
}

const nonZero = (values: readonly number[]): number[] => values.map((value) => (value === 0 ? 1 : value));

/** Fills and scales `count` values into single precision. `values` begin at the first place of the last axis. */
export function scaleInto(
  values: ArrayLike<number>,
  count: number,
  { fill, offset, factor }: Scaler,
  into: Float32Array,
  at: number,
): void {
  const size = factor.length;
  for (let i = 0, place = 0; i < count; i++) {
    const value = values[i] ?? 0;
    into[at + i] = ((Number.isNaN(value) ? (fill[place] ?? 0) : value) - (offset[place] ?? 0)) / (factor[place] ?? 1);
    place = place + 1 === size ? 0 : place + 1;
  }
}

const divisorOf = ({ name, config }: Configured): number =>
  name === 'divide_by' && typeof config.divisor === 'number' && config.divisor !== 0 ? config.divisor : 1;

/** Calls back with the values of each wanted row, one after another from `start` on. */
function eachRow({ rows }: Block, wanted: RowSet, visit: (values: Numbers, start: number, end: number) => void): void {
  const { width } = rows;
  eachStretch(rows.count, (first, count) => {
    const values = rows.read(first, count);
    for (let row = 0; row < count; row++) if (wanted[first + row] === 1) visit(values, row * width, (row + 1) * width);
  });
}

/** Sums of values and their extremes, a place each; missing values do not count. */
class Sums {
  readonly count: Float64Array;
  readonly total: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Missing values among them. */
  readonly all: Float64Array;

  constructor(size: number) {
    this.count = new Float64Array(size);
    this.total = new Float64Array(size);
    this.all = new Float64Array(size);
    this.low = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.high = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  }

  add(values: Numbers, start: number, end: number): void {
    const { count, total, all, low, high } = this;
    for (let i = start, place = 0; i < end; i++, place = place + 1 === count.length ? 0 : place + 1) {
      const value = values[i] ?? 0;
      all[place] = (all[place] ?? 0) + 1;
      if (Number.isNaN(value)) continue;
      count[place] = (count[place] ?? 0) + 1;
      total[place] = (total[place] ?? 0) + value;
      if (value < (low[place] ?? value)) low[place] = value;
      if (value > (high[place] ?? value)) high[place] = value;
    }
  }
}

function addSquares(values: Numbers, start: number, end: number, mean: Float64Array, square: Float64Array): void {
  for (let i = start, place = 0; i < end; i++, place = place + 1 === mean.length ? 0 : place + 1) {
    const off = (values[i] ?? 0) - (mean[place] ?? 0);
    if (!Number.isNaN(off)) square[place] = (square[place] ?? 0) + off ** 2;
  }
}

function statistics(block: Block, rows: RowSet): Statistics {
  const sums = new Sums(lastSize(block.shape));
  eachRow(block, rows, (values, start, end) => sums.add(values, start, end));
  const empty = sums.count.indexOf(0);
  if (empty >= 0) throw noValues(block, empty);
  const mean = sums.total.map((value, i) => value / (sums.count[i] ?? 1));
  const square = new Float64Array(mean.length);
  eachRow(block, rows, (values, start, end) => addSquares(values, start, end, mean, square));
  const deviation = Array.from(square, (value, i) => Math.sqrt(value / (sums.all[i] ?? 1)));
  return { mean: [...mean], low: [...sums.low], high: [...sums.high], deviation };
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
