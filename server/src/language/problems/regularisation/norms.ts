import type { LayerEntry, WeightSpec } from '../../../catalogue/index.ts';
import type { ArgumentModel, CallSite, LayerModel } from '../../semantics/model.ts';
import { setArgument, setTo } from '../edits.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';

/** What the rules on norms of weights share. */

const NORMS: ReadonlySet<string> = new Set(['MaxNorm', 'UnitNorm', 'MinMaxNorm']);

/** Whether the norm of a weight is bounded. */
const isNorm = ({ constraint }: WeightSpec): boolean => (constraint ? NORMS.has(constraint.name) : false);

/** Whether weights of a kind of layer can have a norm that is bounded. */
export const mayBeBound = ({ params }: LayerEntry): boolean => Object.keys(params).some((key) => key.endsWith('_constraint'));

const NONE: readonly WeightSpec[] = [];

/** The weights of a layer whose norm is bounded; of most layers none is. */
export const boundWeights = ({ weights = NONE }: LayerModel): readonly WeightSpec[] =>
  weights.some(isNorm) ? weights.filter(isNorm) : NONE;

/** The axes of one filter, by the layout of the kernel: its last axis counts them, or the two last of a depthwise one. */
export const filterAxes = (name: string, { name: weight, shape: { length: rank } }: WeightSpec): readonly number[] => {
  const axes = Array.from({ length: rank }, (_, axis) => axis);
  if (name.endsWith('Transpose')) return axes.toSpliced(rank - 2, 1);
  return name.startsWith('Depthwise') || weight === 'depthwise_kernel' ? axes.slice(0, -2) : axes.slice(0, -1);
};

/** The argument that gives a weight its constraint. */
export const constraintFor = ({ name }: WeightSpec, { arguments: given }: CallSite): ArgumentModel | undefined => {
  const keys = [name, name.replace(/_kernel$/, ''), 'depthwise'].map((key) => `${key}_constraint`);
  return given.find(({ parameter }) => keys.includes(parameter ?? ''));
};

/** Gives a constraint its axes. */
export const withAxis = ({ argument, value }: ArgumentModel, axis: string): readonly Fix[] => {
  if (value?.kind === 'call') return setArgument(value.site, 'axis', axis, setTo('axis', axis));
  if (argument.value?.kind !== 'reference') return [];
  return [fix(setTo('axis', axis), { range: argument.value.range, text: `${argument.value.name}(axis=${axis})` }, false)];
};
