import type { Place } from './batches.ts';
import type { WeightValues } from './weights.ts';

/** All that a run needs to go on where it was. */
export interface Snapshot {
  /** Batches trained. */
  readonly iterations: number;
  /** What a callback has made of the learning rate; `null`: nothing. */
  readonly learningRate: number | null;
  readonly place: Place;
  readonly weights: readonly WeightValues[];
  /** Optimizer slots, states, and what the epoch has gathered so far, by name. */
  readonly rest: readonly WeightValues[];
}
