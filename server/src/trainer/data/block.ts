import type { Numbers } from './arrays.ts';

/** How one column of a file became numbers; kept with the run, so that predictions repeat it. */
export type Feature =
  | { readonly column: string; readonly encoding: 'number' }
  /** The classes in the order of their numbers. */
  | { readonly column: string; readonly encoding: 'one_hot' | 'integer'; readonly classes: readonly string[] };

/** The numbers of one input or target, a missing one as NaN, not yet scaled. */
export interface Block {
  /** The name of the network's input or output. */
  readonly name: string;
  readonly file: string;
  /** The shape of what one row holds. */
  readonly shape: readonly number[];
  readonly data: Numbers;
  /** Which places along the last axis are quantities, to be scaled; the others are classes. */
  readonly quantities: readonly boolean[];
  readonly features: readonly Feature[];
  /** The line of each row in the file; `null` for arrays, which have none. */
  readonly lines: readonly number[] | null;
}

/** Sizes of the last axis: the number of places that have statistics of their own. */
export const lastSize = (shape: readonly number[]): number => shape.at(-1) ?? 1;
