/** The values of one input or target: `data` holds the samples one after another, each of that shape. */
export interface Values {
  /** Of one sample, without the batch: `[]` for one number a sample. */
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
}

/** One part of the data. */
export interface Part {
  readonly samples: number;
  /** In the order of the network's inputs. */
  readonly inputs: readonly Values[];
  /** In the order of the network's outputs. */
  readonly targets: readonly Values[];
  /** How much each sample counts in the loss; left out: all the same. */
  readonly weights?: Values;
}

/** The values of some rows, one after another: an array for each input, one for each target. */
export interface RowValues {
  readonly inputs: readonly Float32Array[];
  readonly targets: readonly Float32Array[];
  readonly weights?: Float32Array;
}

/** Rows that stay on disk, because all of them do not fit in memory. They are numbered over all parts, training first. */
export interface RowReader {
  /** Says which rows will be asked for next, so that they are read while others are trained on; twice does no harm. */
  announce(rows: Int32Array): void;
  /** What it gives is overwritten by the next call but one. */
  read(rows: Int32Array): RowValues;
  close(): void;
}

/**
 * What a run trains, validates and tests on: encoded, scaled and split. With a `reader` the parts' `data` are empty: their
 * `samples` and shapes hold, their values come from the reader.
 */
export interface Dataset {
  readonly train: Part;
  readonly validation: Part | null;
  readonly test: Part | null;
  readonly reader?: RowReader;
}

/** A part of the data that is judged, or trained on. */
export type PartName = 'train' | 'validation' | 'test';
export const PART_NAMES: readonly PartName[] = ['train', 'validation', 'test'];

/** Batches that are read while one is trained on. */
export const BATCHES_AHEAD = 4;

/** Announces the batches that come, where the data stay on disk. */
export function readAhead({ reader }: Dataset, batches: readonly Int32Array[]): void {
  if (reader) for (const rows of batches) reader.announce(rows);
}
