import {
  below,
  type Configured,
  type Fault,
  fault,
  isFault,
  isKnown,
  type Shape,
  type WeightSpec,
  weight,
} from '../kit/index.ts';
import { attended, attentionFault, type CallOptions } from './attending.ts';
import { knownSize } from './checks.ts';
import { withFans } from './fans.ts';
import { product } from './geometry.ts';

/** Shapes and weights of attention in several heads. keras/src/layers/attention/multi_head_attention.py */

interface Config extends CallOptions, ProjectionConfig {
  readonly num_heads: number;
  readonly key_dim: number;
  readonly value_dim: number | null;
  readonly use_gate: boolean;
  readonly output_shape: readonly number[] | null;
  readonly attention_axes: readonly number[] | number | null;
}

const valueSize = ({ key_dim: key, value_dim: value }: Config): number => value ?? key;

/** A value for each key: Keras takes a known and an unknown size for unequal. */
export const stepsFault = (inputs: readonly Shape[]): Fault | undefined => {
  const { value, key } = attended(inputs);
  const steps = (shape: Shape): Shape => shape.slice(1, -1).map((size) => (isKnown(size) ? size : null));
  const [ours, theirs] = [steps(value), steps(key)];
  const axis = ours.findIndex((size, i) => size !== theirs[i]);
  if (axis < 0 && value.length === key.length) return undefined;
  const facts = { case: 'attention', axis: axis + 1, one: ours[axis] ?? null, other: theirs[axis] ?? null };
  return fault('shape-mismatch', facts, { shapes: inputs });
};

/** Axes of attention are counted in the projected value, which has one axis more: the heads. */
const axesFault = (inputs: readonly Shape[], { attention_axes: axes }: Config): Fault | undefined => {
  const { value } = attended(inputs);
  const axis = [axes ?? []].flat().find((one) => one > value.length);
  if (axis === undefined) return undefined;
  return fault('invalid-axis', { axis, rank: value.length }, { argument: 'attention_axes', shapes: inputs });
};

/** Keras's `compute_output_spec` takes the steps of the query for those of the key too, and for all axes the first. */
const drawnScores = ([batch = null, steps = null]: Shape, heads: number): Shape => [batch, heads, steps, steps];

/** The sizes of what comes out, after the steps; an empty list says nothing, as in Keras. */
const outputSizes = ({ output_shape: given }: Config, query: number): readonly number[] =>
  given && given.length > 0 ? given : [query];

export const headsOutputs = (inputs: readonly Shape[], config: Config): readonly Shape[] | Fault => {
  const refused = attentionFault(inputs, config.attention_axes ? 2 : 3) ?? stepsFault(inputs) ?? axesFault(inputs, config);
  if (refused) return refused;
  const { query } = attended(inputs);
  const output = config.output_shape?.length ? [...query.slice(0, -1), ...config.output_shape] : query;
  const scores = drawnScores(query, config.num_heads);
  return config.return_attention_scores ? [output, scores] : [output];
};

/** What concerns the weights of a projection. */
export interface ProjectionConfig {
  readonly use_bias: boolean;
  readonly kernel_initializer: Configured;
  readonly bias_initializer: Configured;
  readonly kernel_regularizer: Configured | null;
  readonly bias_regularizer: Configured | null;
  readonly kernel_constraint: Configured | null;
  readonly bias_constraint: Configured | null;
}

/** A projection: kernel and bias. Its initializer counts all of `from` as inputs, all of `to` as outputs. */
export const projection = (
  name: string,
  from: readonly number[],
  to: readonly number[],
  config: ProjectionConfig,
): readonly WeightSpec[] => {
  const axes = [...from, ...to].map((_, i) => i);
  const start = withFans(config.kernel_initializer, axes.slice(0, from.length), axes.slice(from.length));
  const kernel = { regularizer: config.kernel_regularizer, constraint: config.kernel_constraint };
  const bias = { regularizer: config.bias_regularizer, constraint: config.bias_constraint };
  return below(name, [
    weight('kernel', [...from, ...to], start, kernel),
    ...(config.use_bias ? [weight('bias', to, config.bias_initializer, bias)] : []),
  ]);
};

/** The features of query, value and key. */
export const depths = (inputs: readonly Shape[]): readonly [number, number, number] | Fault => {
  const { query, value, key } = attended(inputs);
  const [q, v, k] = [query, value, key].map((input) => knownSize(input, input.length - 1));
  for (const size of [q, v, k]) if (isFault(size)) return size;
  return [q, v, k] as readonly [number, number, number];
};

export const headsWeights = (inputs: readonly Shape[], config: Config): readonly WeightSpec[] | Fault => {
  const sizes = depths(inputs);
  if (isFault(sizes)) return sizes;
  const [query, value, key] = sizes;
  const keys = [config.num_heads, config.key_dim];
  const values = [config.num_heads, valueSize(config)];
  return [
    ...projection('query', [query], keys, config),
    ...projection('key', [key], keys, config),
    ...(config.use_gate ? projection('gate', [query], values, config) : []),
    ...projection('value', [value], values, config),
    ...projection('attention_output', values, outputSizes(config, query), config),
  ];
};

/** The projections at every step, and every step of the query with every key and value in every head. */
export const headsMacs = (inputs: readonly Shape[], config: Config): number | null => {
  const sizes = depths(inputs);
  const { query, key } = attended(inputs);
  const [steps, others] = [product(query.slice(1, -1)), product(key.slice(1, -1))];
  if (isFault(sizes) || steps === null || others === null) return null;
  const [q, v, k] = sizes;
  const [keys, values] = [config.num_heads * config.key_dim, config.num_heads * valueSize(config)];
  const output = values * (product(outputSizes(config, q)) ?? 0);
  const projected = steps * (q * keys + output + (config.use_gate ? q * values : 0)) + others * (k * keys + v * values);
  return projected + steps * others * (keys + values);
};
