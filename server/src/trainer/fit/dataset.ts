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
}

/** What a run trains, validates and tests on: encoded, scaled and split. */
export interface Dataset {
  readonly train: Part;
  readonly validation: Part | null;
  readonly test: Part | null;
}

/** A part of the data that is judged, or trained on. */
export type PartName = 'train' | 'validation' | 'test';
export const PART_NAMES: readonly PartName[] = ['train', 'validation', 'test'];
