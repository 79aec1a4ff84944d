import type { Draft, EntryValue, LayerCall } from '../networks/draft.ts';

/** A random training before it is text: what both the spec and the program for Keras are written from. */

/** What a network should learn to give at one output: Keras makes up data of that kind. */
export type Target =
  | { readonly kind: 'numbers'; readonly low: number; readonly high: number }
  | { readonly kind: 'yes or no' | 'signs' | 'one-hot' | 'shares' | 'counts' }
  /** Numbers of classes; `column`: in an axis of their own. */
  | { readonly kind: 'classes'; readonly below: number; readonly column: boolean }
  /** Labels from 1, filled up with 0. */
  | { readonly kind: 'spellings'; readonly below: number };

/** An entry with arguments, or a word that stands for one. */
export type Word = EntryValue | string;

/** One output: the layers that end the network there, and how what it gives is judged. */
export interface Goal {
  readonly head: readonly LayerCall[];
  /** One vector a sample is judged, not one at every position. */
  readonly perSample: boolean;
  readonly loss: Word;
  readonly metrics: readonly Word[];
  readonly target: Target;
}

export interface TrainingDraft {
  /** With its heads, and with an `output` statement where there are several goals. */
  readonly network: Draft;
  readonly goals: readonly Omit<Goal, 'head' | 'perSample'>[];
  readonly optimizer: Word;
  readonly lossWeights: readonly number[] | null;
  readonly classWeight: Readonly<Record<string, number>> | null;
  /** The last batch of an epoch is smaller where these do not divide. */
  readonly batch: number;
  readonly samples: number;
}

export const EPOCHS = 4;
export const VALIDATION = 6;
