import type { Logs, Plan } from '../../../server/src/protocol/index.ts';
import type { Engine } from '../../../server/src/trainer/engine/port.ts';
import { fitPlan } from '../../../server/src/trainer/fit/fit.ts';
import type { WeightValues } from '../../../server/src/trainer/fit/weights.ts';
import { partOf, type Recorded, weightsOf } from './recording.ts';

/** A run of this project beside the recorded one. */
export interface Comparison {
  /** By Keras's names, a value an epoch. */
  readonly history: Readonly<Record<string, readonly number[]>>;
  readonly weights: readonly WeightValues[];
  /** Shapes of values that recording froze into the graph. */
  readonly frozen: readonly (readonly number[])[];
}

/** Trains the plan of the recorded spec on the recorded data from the recorded weights. */
export async function rerun(recording: Recorded, plan: Plan, engine: Engine): Promise<Comparison> {
  const epochs: Logs[] = [];
  let frozen: readonly (readonly number[])[] = [];
  const { weights } = await fitPlan({
    plan,
    engine,
    data: { train: partOf(recording, 'train'), validation: partOf(recording, 'validation'), test: null },
    seed: 1,
    initialWeights: weightsOf(recording.start),
    onEpoch: ({ logs, training }) => {
      epochs.push(logs);
      ({ frozen } = training.session);
    },
  });
  const names = new Set(epochs.flatMap((logs) => Object.keys(logs)));
  return {
    // An epoch without validation has no `val_loss`.
    history: Object.fromEntries([...names].map((name) => [name, epochs.flatMap((logs) => logs[name] ?? [])])),
    weights,
    frozen,
  };
}

/** |a − b| relative to the larger of |b| and `floor`: below it differences count as they are. What is not finite is one of a kind. */
export const difference = (a: number, b: number, floor: number): number => {
  if (Number.isFinite(a) && Number.isFinite(b)) return Math.abs(a - b) / Math.max(Math.abs(b), floor);
  return Number.isFinite(a) === Number.isFinite(b) ? 0 : Number.POSITIVE_INFINITY;
};

/** The largest difference between two lists; infinite when their lengths differ. */
export const worst = (a: ArrayLike<number>, b: ArrayLike<number>, floor: number): number =>
  a.length === b.length
    ? Array.from(b).reduce((most, value, i) => Math.max(most, difference(a[i] ?? Number.NaN, value, floor)), 0)
    : Number.POSITIVE_INFINITY;
