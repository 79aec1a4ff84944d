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

/** The constraint whose `axis` its weight does not have; Keras fails on it at the first update. */
export const misplacedConstraint = (weights: readonly WeightSpec[]): Fault | undefined => {
  for (const { name, shape, constraint } of weights) {
    const axis = axesOf(constraint).find((one) => one < -shape.length || one >= shape.length);
    if (axis !== undefined) return fault('invalid-constraint', { reason: 'axis', axis, rank: shape.length, weight: name });
  }
  return undefined;
};
