import type { WeightSpec } from './entry.ts';
import { type Fault, fault } from './fault.ts';
import type { Configured } from './plain.ts';

/** What may be said of a weight besides its name, shape and first values. */
type More = Partial<Pick<WeightSpec, 'trainable' | 'regularizer' | 'constraint'>>;

/** A weight that training changes, unless `more` says otherwise. */
export const weight = (name: string, shape: readonly number[], initializer: Configured, more: More = {}): WeightSpec => ({
  name,
  shape,
  trainable: true,
  initializer,
  ...more,
});

/** The weights of a layer whose `trainable` is false. */
export const freeze = (weights: readonly WeightSpec[]): readonly WeightSpec[] =>
  weights.map((one) => ({ ...one, trainable: false }));

/** The same weights one level deeper: `forward_lstm/kernel`. */
export const below = (path: string, weights: readonly WeightSpec[]): readonly WeightSpec[] =>
  weights.map((one) => ({ ...one, name: `${path}/${one.name}` }));

const axesOf = (constraint: Configured | null | undefined): readonly number[] =>
  [constraint?.config.axis ?? []].flat().filter((axis) => typeof axis === 'number');

/** A constraint whose `axis` its weight does not have, or whose bounds are the wrong way round. */
const constraintFault = ({ name, shape, constraint }: WeightSpec): Fault | undefined => {
  const axis = axesOf(constraint).find((one) => one < -shape.length || one >= shape.length);
  if (axis !== undefined) return fault('invalid-constraint', { reason: 'axis', axis, rank: shape.length, weight: name });
  const { min_value, max_value } = constraint?.config ?? {};
  if (typeof min_value !== 'number' || typeof max_value !== 'number' || min_value <= max_value) return undefined;
  return fault('invalid-constraint', { reason: 'order', min_value, max_value, weight: name });
};

/** Entries that work on weights of some ranks only, with the least and the greatest. */
const RANKS: Readonly<Record<string, readonly [min: number, max: number]>> = {
  Orthogonal: [2, Number.POSITIVE_INFINITY],
  Identity: [2, 2],
  STFT: [3, 3],
  OrthogonalRegularizer: [2, 2],
};

/** The initializer of which the values come: that of the other gates, where the forget gate starts at 1. */
const startOf = ({ initializer }: WeightSpec): string => {
  const inner = initializer.name === 'ForgetBias' ? initializer.config.bias_initializer : null;
  return typeof inner === 'object' && inner !== null && 'name' in inner ? String(inner.name) : initializer.name;
};

/** An initializer or regularizer that does not work on a weight of this rank. */
const rankFault = (one: WeightSpec): Fault | undefined => {
  const { name, shape, regularizer, trainable } = one;
  // Keras asks the regularizers of those weights alone that are trained.
  for (const entry of [startOf(one), (trainable && regularizer?.name) || '']) {
    const [min, max] = RANKS[entry] ?? [0, Number.POSITIVE_INFINITY];
    if (shape.length < min || shape.length > max)
      return fault('invalid-argument', { reason: 'weight-rank', entry, rank: shape.length, weight: name });
  }
  return undefined;
};

/** What Keras refuses of an initializer, regularizer or constraint once it knows the weight. */
export const weightFault = (weights: readonly WeightSpec[]): Fault | undefined =>
  weights.map((one) => constraintFault(one) ?? rankFault(one)).find((one) => one !== undefined);
