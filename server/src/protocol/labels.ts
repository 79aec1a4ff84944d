import type { Configured } from './plain.ts';
import type { Encoding } from './plan.ts';

/** Losses that take the number of the class. */
const SPARSE: ReadonlySet<string> = new Set(['SparseCategoricalCrossentropy', 'CategoricalGeneralizedCrossEntropy']);
/** Losses that take a one-hot vector. */
const ONE_HOT: ReadonlySet<string> = new Set(['CategoricalCrossentropy', 'CategoricalFocalCrossentropy', 'CategoricalHinge']);

/** What a loss wants of a target: class numbers, one-hot vectors, or numbers as they are. */
export type Wanted = 'ids' | 'one_hot' | 'numbers';

/** @param outputs last size of the output */
export function wantedBy(loss: Configured | undefined, outputs: number, encoding: Encoding): Wanted {
  if (encoding === 'one_hot') return 'one_hot';
  if (loss && SPARSE.has(loss.name)) return 'ids';
  if (encoding === 'integer') return 'ids';
  return loss && ONE_HOT.has(loss.name) && outputs > 1 ? 'one_hot' : 'numbers';
}

/** Whether the loss compares classes, so that words and class numbers can be its target. */
export const comparesClasses = (loss: Configured | undefined): boolean =>
  loss !== undefined && (SPARSE.has(loss.name) || ONE_HOT.has(loss.name) || /crossentropy|hinge|kldivergence/i.test(loss.name));
