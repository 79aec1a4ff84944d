import { type ConfigOf, type Fault, fault, isFault, isKnown, type Shape, type WeightSpec, weight } from '../kit/index.ts';
import { knownSize } from './checks.ts';
import { channelAxis, type DataFormat, product, slideAll, spatial, withSpatial } from './geometry.ts';
import { activation, activityRegularizer, dataFormat } from './params/common.ts';
import {
  biasConstraint,
  biasInitializer,
  biasRegularizer,
  kernelConstraint,
  kernelInitializer,
  kernelRegularizer,
  useBias,
} from './params/weights.ts';
import { dilationRate, filters, groups, kernelSize, strides, validOrSame, validSameOrCausal } from './params/windows.ts';

/** What convolutions over one, two and three axes share. keras/src/layers/convolutional/base_conv.py */

export const convolutionParams = (axes: 1 | 2 | 3) => ({
  filters,
  kernel_size: kernelSize(axes),
  strides: strides(axes),
  padding: axes === 1 ? validSameOrCausal : validOrSame,
  data_format: dataFormat,
  dilation_rate: dilationRate(axes),
  groups,
  activation: activation('linear'),
  use_bias: useBias,
  kernel_initializer: kernelInitializer,
  bias_initializer: biasInitializer,
  kernel_regularizer: kernelRegularizer,
  bias_regularizer: biasRegularizer,
  activity_regularizer: activityRegularizer,
  kernel_constraint: kernelConstraint,
  bias_constraint: biasConstraint,
});

type Config = ConfigOf<ReturnType<typeof convolutionParams>>;

const invalidGroups = (groups: number, what: 'filters' | 'channels', count: number, input: Shape): Fault | undefined =>
  count % groups === 0 ? undefined : fault('invalid-groups', { groups, [what]: count }, { argument: 'groups', shapes: [input] });

export const stridesWithDilation = ({
  strides,
  dilation_rate: dilation,
}: Pick<Config, 'strides' | 'dilation_rate'>): Fault | undefined =>
  Math.max(...strides) > 1 && Math.max(...dilation) > 1
    ? fault('strides-with-dilation', { strides, dilation }, { argument: 'dilation_rate' })
    : undefined;

/** As many sizes as the window has axes, and the batch and the channels. */
export const needsConvolvable = (input: Shape, size: readonly number[]): Fault | undefined =>
  input.length === size.length + 2 ? undefined : fault('conv-input-rank', { rank: size.length + 2 }, { shapes: [input] });

/** What Keras checks of the arguments, then of the input. */
const refusal = (input: Shape, config: Config): Fault | undefined => {
  const channels = input[channelAxis(input.length, config.data_format)];
  return (
    invalidGroups(config.groups, 'filters', config.filters, input) ??
    stridesWithDilation(config) ??
    needsConvolvable(input, config.kernel_size) ??
    (isKnown(channels) ? invalidGroups(config.groups, 'channels', channels, input) : undefined)
  );
};

export const convolutionOutputs = ([input = []]: readonly Shape[], config: Config): readonly Shape[] | Fault => {
  const refused = refusal(input, config);
  if (refused) return refused;
  const { kernel_size: size, strides, dilation_rate: dilation, padding, data_format: format } = config;
  const sizes = slideAll(input, { size, strides, dilation, padding }, format);
  return isFault(sizes) ? sizes : [withSpatial(input[0] ?? null, sizes, config.filters, format)];
};

/** The bias, one number a channel of the output, where the layer has one. */
export const biasWeights = (
  size: number,
  config: Pick<Config, 'use_bias' | 'bias_initializer' | 'bias_regularizer' | 'bias_constraint'>,
): readonly WeightSpec[] => {
  const { bias_regularizer: regularizer, bias_constraint: constraint } = config;
  return config.use_bias ? [weight('bias', [size], config.bias_initializer, { regularizer, constraint })] : [];
};

/** The size of the channels, which the kernel needs. */
export const channelsOf = (input: Shape, format: DataFormat): number | Fault =>
  knownSize(input, channelAxis(input.length, format));

/** A kernel of shape (…window, channels / groups, filters), whatever the data format. */
export const convolutionWeights = ([input = []]: readonly Shape[], config: Config): readonly WeightSpec[] | Fault => {
  const channels = channelsOf(input, config.data_format);
  if (isFault(channels)) return channels;
  const shape = [...config.kernel_size, channels / config.groups, config.filters];
  const { kernel_regularizer: regularizer, kernel_constraint: constraint } = config;
  return [
    weight('kernel', shape, config.kernel_initializer, { regularizer, constraint }),
    ...biasWeights(config.filters, config),
  ];
};

/** Πk · (C / g) · F for each place of the output. */
export const convolutionMacs = ([input = []]: readonly Shape[], config: Config): number | null => {
  const outputs = convolutionOutputs([input], config);
  const channels = channelsOf(input, config.data_format);
  if (isFault(outputs) || isFault(channels)) return null;
  const places = spatial(outputs[0] ?? [], config.data_format);
  return product([...config.kernel_size, channels / config.groups, config.filters, ...places]);
};
