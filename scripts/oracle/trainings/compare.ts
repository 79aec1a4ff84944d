import type { Recorded } from './recording.ts';
import { weightsOf } from './recording.ts';
import { type Comparison, worst } from './rerun.ts';

/** How far two runs of one training are from each other. */
export interface Distance {
  /** Losses and metrics after each epoch, relative to the larger of their size and `floorOf`. */
  readonly history: number;
  /** Weights at the end, relative to the larger of their size and 1. */
  readonly weights: number;
  /** The worst of both, for a person. */
  readonly where: string;
}

/** Within these, two runs are one. */
export const LIMITS = { history: 1e-5, weights: 1e-4 };

type Runs = Pick<Comparison, 'history' | 'weights'>;

/** What Keras recorded, as a run. */
export const runOf = ({ history, end }: Recorded): Runs => ({
  history: Object.fromEntries(
    Object.entries(history).map(([name, values]) => [name, values.map((value) => value ?? Number.NaN)]),
  ),
  weights: weightsOf(end),
});

/** A mean of terms between −1 and 1 is as exact as they are, however small it is. */
const floorOf = (name: string): number => (/correlation|cosine/i.test(name) ? 1e-2 : 1e-3);

const farthest = (distances: readonly (readonly [name: string, distance: number])[]): readonly [string, number] =>
  distances.reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);

/** Names that only one of both runs reports are infinitely far. */
export const distance = (ours: Runs, keras: Runs): Distance => {
  const names = [...new Set([...Object.keys(ours.history), ...Object.keys(keras.history)])];
  const weights = new Map(ours.weights.map(({ path, values }) => [path, values]));
  const [log, history] = farthest(
    names.map((name) => [name, worst(ours.history[name] ?? [], keras.history[name] ?? [], floorOf(name))]),
  );
  const [path, far] = farthest(keras.weights.map(({ path, values }) => [path, worst(weights.get(path) ?? [], values, 1)]));
  const values = (run: Runs): string => (run.history[log] ?? []).map((value) => value.toPrecision(8)).join(' ');
  return {
    history,
    weights: far,
    where: [
      ...(log === '' ? [] : [`${log}: ${values(ours)}, Keras ${values(keras)} (${history.toExponential(1)})`]),
      ...(path === '' ? [] : [`${path} (${far.toExponential(1)})`]),
    ].join('\n'),
  };
};

type Limits = typeof LIMITS;

export const isWithin = ({ history, weights }: Distance, limits: Limits): boolean =>
  history <= limits.history && weights <= limits.weights;
