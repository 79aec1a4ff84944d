import { type Configured, type Fault, fault, isFault, isKnown, type Shape, type WeightSpec, weight } from '../kit/index.ts';
import { knownSize, needsRank } from './checks.ts';
import { product } from './geometry.ts';

/** What recurrent layers share. keras/src/layers/rnn/rnn.py */

interface Config extends CellConfig {
  readonly return_sequences: boolean;
  readonly return_state: boolean;
  readonly stateful: boolean;
}

/** What concerns one step. */
interface CellConfig {
  readonly units: number;
  readonly use_bias: boolean;
  readonly kernel_initializer: Configured;
  readonly recurrent_initializer: Configured;
  readonly bias_initializer: Configured;
  readonly kernel_regularizer: Configured | null;
  readonly recurrent_regularizer: Configured | null;
  readonly bias_regularizer: Configured | null;
  readonly kernel_constraint: Configured | null;
  readonly recurrent_constraint: Configured | null;
  readonly bias_constraint: Configured | null;
}

/** An initial state is `[batch, units]`. @param sizes the units of each */
export const stateFault = (input: Shape, states: readonly Shape[], sizes: readonly number[]): Fault | undefined => {
  for (const [i, state] of states.entries()) {
    const [size, units = 0] = [state[1], sizes[i]];
    if (state.length !== 2 || (isKnown(size) && size !== units))
      return fault('shape-mismatch', { case: 'state', axis: 1, one: units, other: size ?? null }, { shapes: [input, state] });
  }
  return undefined;
};

/** A stateful layer keeps a state for each sample of the batch. */
export const missingBatch = (input: Shape, { stateful }: Pick<Config, 'stateful'>): Fault | undefined =>
  stateful && !isKnown(input[0]) ? fault('missing-batch-size', {}, { argument: 'stateful', shapes: [input] }) : undefined;

const refusal = (inputs: readonly Shape[], config: Config, states: number): Fault | undefined => {
  const [input = [], ...given] = inputs;
  if (given.length > 0 && given.length !== states)
    return fault('input-count-mismatch', { min: 1, max: states + 1, got: inputs.length }, { shapes: inputs });
  const sizes = Array.from({ length: states }, () => config.units);
  return needsRank(input, 3) ?? missingBatch(input, config) ?? stateFault(input, given, sizes);
};

/**
 * The sequence or its last output, then the states.
 * @param states how many the cell has: two for LSTM, one for GRU and SimpleRNN
 */
export const recurrentOutputs =
  (states: number) =>
  (inputs: readonly Shape[], config: Config): readonly Shape[] | Fault => {
    const refused = refusal(inputs, config, states);
    if (refused) return refused;
    const [batch = null, time = null] = inputs[0] ?? [];
    const last: Shape = [batch, config.units];
    const output: Shape = config.return_sequences ? [batch, time, config.units] : last;
    return config.return_state ? [output, ...Array.from({ length: states }, () => last)] : [output];
  };

/**
 * How the bias of an LSTM starts: with `unit_forget_bias` the quarter of the forget gate at 1, the rest as `bias_initializer`
 * says. `ForgetBias` has no name in Keras: it is a function inside the layer.
 */
export const biasStart = ({ unit_forget_bias: ones, bias_initializer: start }: ForgetConfig): Configured =>
  ones ? { name: 'ForgetBias', config: { bias_initializer: { ...start } } } : start;

interface ForgetConfig {
  readonly unit_forget_bias: boolean;
  readonly bias_initializer: Configured;
}

/** A GRU with `reset_after` has a bias for the input and one for the state. */
export const gruBias = ({ reset_after: after, units }: GruConfig): Pick<Cell, 'biasShape'> =>
  after ? { biasShape: [2, 3 * units] } : {};

interface GruConfig {
  readonly reset_after: boolean;
  readonly units: number;
}

/** The mask of the steps goes on with all outputs in time. */
export const recurrentMasks = (
  [first = false]: readonly boolean[],
  { return_sequences: all }: Pick<Config, 'return_sequences'>,
): boolean => first && all;

/** How many gates a cell has, and the shape of its bias where it is not one number a column. */
interface Cell {
  readonly gates: number;
  readonly biasShape?: readonly number[];
}

/** The weights of a cell: each kernel holds the columns of all gates side by side. */
export const recurrentWeights = (
  [input = []]: readonly Shape[],
  config: CellConfig,
  { gates, biasShape = [gates * config.units] }: Cell,
): readonly WeightSpec[] | Fault => {
  const features = knownSize(input, 2);
  if (isFault(features)) return features;
  const columns = gates * config.units;
  const kernel = { regularizer: config.kernel_regularizer, constraint: config.kernel_constraint };
  const recurrent = { regularizer: config.recurrent_regularizer, constraint: config.recurrent_constraint };
  const bias = { regularizer: config.bias_regularizer, constraint: config.bias_constraint };
  return [
    weight('kernel', [features, columns], config.kernel_initializer, kernel),
    weight('recurrent_kernel', [config.units, columns], config.recurrent_initializer, recurrent),
    ...(config.use_bias ? [weight('bias', biasShape, config.bias_initializer, bias)] : []),
  ];
};

/** T · gates · u · (d + u) */
export const recurrentMacs =
  (gates: number) =>
  ([input = []]: readonly Shape[], { units }: Config): number | null => {
    const features = input[2];
    return isKnown(features) ? product([input[1] ?? null, gates * units * (features + units)]) : null;
  };
