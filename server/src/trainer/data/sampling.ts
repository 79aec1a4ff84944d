import type { DataPlan } from '../../protocol/index.ts';
import { DataError } from './error.ts';
import type { RowSet } from './scale.ts';

/** Which rows make each sample. */
export interface Sampling {
  readonly samples: number;
  /** Rows that an input of one sample holds; 1 without a window. */
  readonly length: number;
  /** Without a window a sample is its row, and has no axis of time. */
  readonly sequences: boolean;
  /** The first row of a sample's input. */
  first(sample: number): number;
  /** The row of a sample's target. */
  target(sample: number): number;
}

/** A file of too few rows for one window. */
export type TooShort = (file: string, rows: number, length: number, horizon: number) => DataError;

/**
 * A sample a row, or a window of rows: its target is the row `horizon` steps after its end. `n` rows give
 * `⌊(n − length − horizon) / stride⌋ + 1` windows.
 *
 * @param tooShort what is thrown where there are too few rows for one window
 */
export function samplingOf(
  rows: number,
  window: DataPlan['window'],
  file: string,
  tooShort: TooShort = shorterThanWindow,
): Sampling {
  if (!window) return { samples: rows, length: 1, sequences: false, first: (i) => i, target: (i) => i };
  const { length, horizon, stride } = window;
  const samples = Math.floor((rows - length - horizon) / stride) + 1;
  if (samples < 1) throw tooShort(file, rows, length, horizon);
  return { samples, length, sequences: true, first: (i) => i * stride, target: (i) => i * stride + length - 1 + horizon };
}

export const allSamples = ({ samples }: Sampling): Int32Array => Int32Array.from({ length: samples }, (_, i) => i);

/** The rows that the inputs, or the targets, of some samples are made of: a 1 for each. */
export function rowsOf(sampling: Sampling, samples: Int32Array, rows: number, part: 'inputs' | 'targets'): RowSet {
  const used = new Uint8Array(rows);
  for (const sample of samples) {
    if (part === 'targets') used[sampling.target(sample)] = 1;
    else used.fill(1, sampling.first(sample), sampling.first(sample) + sampling.length);
  }
  return used;
}

const shorterThanWindow: TooShort = (file, rows, length, horizon) =>
  new DataError(
    { file },
    {
      message: {
        en: `a window of ${length} rows and its target ${horizon} later need ${length + horizon} rows; there are ${rows}.`,
        fr: `une fenêtre de ${length} lignes et sa cible ${horizon} plus loin demandent ${length + horizon} lignes ; il y en a ${rows}.`,
      },
      hint: { en: 'Shorten `window`, or add rows.', fr: 'Raccourcissez `window`, ou ajoutez des lignes.' },
    },
  );
