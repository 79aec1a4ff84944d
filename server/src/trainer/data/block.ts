import type { Place } from './error.ts';
import type { Rows } from './rows/rows.ts';
import type { Texts } from './table/words.ts';

/** How one column of a file became numbers; kept with the run, so that predictions repeat it. */
export type Feature =
  | { readonly column: string; readonly encoding: 'number' }
  /** The classes in the order of their numbers. */
  | { readonly column: string; readonly encoding: 'one_hot' | 'integer'; readonly classes: readonly string[] }
  /** The words in the order of their numbers, which begin at 2: 0 fills up, 1 stands for any other word. */
  | { readonly column: string; readonly encoding: 'tokens'; readonly vocabulary: readonly string[] };

/** The numbers of one input or target, a missing one as NaN, not yet scaled. */
export interface Block {
  /** The name of the network's input or output. */
  readonly name: string;
  readonly file: string;
  /** The shape of what one row holds. */
  readonly shape: readonly number[];
  readonly rows: Rows;
  /** Which places along the last axis are quantities, to be scaled; the others are classes. */
  readonly quantities: readonly boolean[];
  readonly features: readonly Feature[];
  /** Whether a value may be missing. */
  readonly gaps: boolean;
  /** Texts whose words are numbered by what the training part has; the rows are made of them then. */
  readonly texts?: Texts;
}

/** Where a row of a block stands. */
export type PlaceOf = (row: number, column?: string) => Place;

/** What a source gives to a network, in the order of its inputs and outputs. */
export interface Blocks {
  readonly inputs: readonly Block[];
  readonly targets: readonly Block[];
  /** How much each row counts; `null`: all the same. */
  readonly weights: Block | null;
  readonly place: PlaceOf;
}

/** Sizes of the last axis: the number of places that have statistics of their own. */
export const lastSize = (shape: readonly number[]): number => shape.at(-1) ?? 1;
