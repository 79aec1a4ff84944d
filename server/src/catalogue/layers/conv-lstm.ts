import { type ConfigOf, type Fault, fault, isFault, isKnown, type Shape, type WeightSpec, weight } from '../kit/index.ts';
import { knownSize, needsRank } from './checks.ts';
import { stridesWithDilation } from './convolution.ts';
import { channelAxis, product, slideAll, spatial, withSpatial } from './geometry.ts';
import { activation, dataFormat } from './params/common.ts';
import { byName, gates, penaltiesAndBounds, seed, sequence, startValues, unitForgetBias } from './params/recurrent.ts';
import { dilationRate, filters, kernelSize, strides, validOrSame } from './params/windows.ts';
import { biasStart } from './recurrent.ts';

/** What ConvLSTM over one, two and three axes shares: an LSTM whose products are convolutions. keras/src/layers/rnn/conv_lstm.py */

const { unroll, ...inOrder } = sequence;

export const convLstmParams = (axes: 1 | 2 | 3) => ({
  filters,
  kernel_size: kernelSize(axes),
  strides: strides(axes),
  padding: validOrSame,
  data_format: dataFormat,
  dilation_rate: dilationRate(axes),
  activation: activation('tanh'),
  ...gates,
  ...startValues,
  unit_forget_bias: unitForgetBias,
  ...penaltiesAndBounds,
  seed,
  ...inOrder,
});

/** What Keras takes by name alone, and hands on to the base class. */
export const convLstmByName = { unroll: { ...unroll, keywordOnly: true }, ...byName };

type Config = ConfigOf<ReturnType<typeof convLstmParams>>;

/** One step of the sequence: the shape without its time. */
const stepOf = ([batch = null, _time, ...rest]: Shape): Shape => [batch, ...rest];

/** A fault of one step, in terms of the whole sequence. */
const ofSequence = (found: Fault, input: Shape): Fault => {
  const { axis } = found.facts;
  return { ...found, facts: typeof axis === 'number' ? { ...found.facts, axis: axis + 1 } : found.facts, shapes: [input] };
};

/** Places and channels of a step: the state has a value for each, so that all must be known. */
const unknownPlace = (step: Shape): Fault | undefined =>
  step
    .slice(1)
    .map((_, place) => knownSize(step, place + 1))
    .find(isFault);

/** The shape of the state, and of the output at each step. */
const stateOf = (step: Shape, config: Config): Shape | Fault => {
  const { kernel_size: size, strides, dilation_rate: dilation, padding, data_format: format } = config;
  const sizes = slideAll(step, { size, strides, dilation, padding }, format);
  return isFault(sizes) ? sizes : withSpatial(step[0] ?? null, sizes, config.filters, format);
};

/** Two states, each as large as the output at a step. */
const statesFault = (inputs: readonly Shape[], state: Shape): Fault | undefined => {
  const [input = [], ...given] = inputs;
  if (given.length !== 0 && given.length !== 2)
    return fault('input-count-mismatch', { min: 1, max: 3, got: inputs.length }, { shapes: inputs });
  for (const one of given) {
    const axis = state.findIndex((size, at) => isKnown(size) && isKnown(one[at]) && one[at] !== size);
    if (one.length === state.length && axis < 0) continue;
    const at = axis < 0 ? state.length - 1 : axis;
    return fault(
      'shape-mismatch',
      { case: 'state', axis: at, one: state[at] ?? null, other: one[at] ?? null },
      { shapes: [input, one] },
    );
  }
  return undefined;
};

const stepState = (inputs: readonly Shape[], config: Config): Shape | Fault => {
  const [input = []] = inputs;
  const step = stepOf(input);
  const refused = stridesWithDilation(config) ?? needsRank(input, config.kernel_size.length + 3);
  if (refused) return refused;
  const state = unknownPlace(step) ?? stateOf(step, config);
  if (isFault(state)) return ofSequence(state, input);
  if (config.stateful && !isKnown(input[0])) return fault('missing-batch-size', {}, { argument: 'stateful', shapes: [input] });
  return statesFault(inputs, state) ?? state;
};

export const convLstmOutputs = (inputs: readonly Shape[], config: Config): readonly Shape[] | Fault => {
  const state = stepState(inputs, config);
  if (isFault(state)) return state;
  const [batch = null, ...rest] = state;
  const output = config.return_sequences ? [batch, inputs[0]?.[1] ?? null, ...rest] : state;
  return config.return_state ? [output, state, state] : [output];
};

/** Kernels of shape (…window, channels, 4 · filters): the windows of all gates side by side. */
export const convLstmWeights = ([input = []]: readonly Shape[], config: Config): readonly WeightSpec[] | Fault => {
  const step = stepOf(input);
  const channels = knownSize(step, channelAxis(step.length, config.data_format));
  if (isFault(channels)) return ofSequence(channels, input);
  const { kernel_size: size, filters } = config;
  const kernel = { regularizer: config.kernel_regularizer, constraint: config.kernel_constraint };
  const recurrent = { regularizer: config.recurrent_regularizer, constraint: config.recurrent_constraint };
  const bias = { regularizer: config.bias_regularizer, constraint: config.bias_constraint };
  return [
    weight('kernel', [...size, channels, 4 * filters], config.kernel_initializer, kernel),
    weight('recurrent_kernel', [...size, filters, 4 * filters], config.recurrent_initializer, recurrent),
    ...(config.use_bias ? [weight('bias', [4 * filters], biasStart(config), bias)] : []),
  ];
};

/** T · 4F · Πk · (C + F) for each place of the state. */
export const convLstmMacs = (inputs: readonly Shape[], config: Config): number | null => {
  const state = stepState(inputs, config);
  const [input = []] = inputs;
  const step = stepOf(input);
  const channels = step[channelAxis(step.length, config.data_format)];
  if (isFault(state) || !isKnown(channels)) return null;
  const window = product(config.kernel_size) ?? 0;
  const places = spatial(state, config.data_format);
  return product([input[1] ?? null, 4 * config.filters * window * (channels + config.filters), ...places]);
};

export const convLstmOutputNames = ({ return_state: states }: Pick<Config, 'return_state'>): readonly string[] => [
  'output',
  ...(states ? ['state_h', 'state_c'] : []),
];
