import { type ConfigOf, type Fault, isFault, isKnown, type Shape, type WeightSpec, weight } from '../kit/index.ts';
import { biasWeights, channelsOf, needsConvolvable } from './convolution.ts';
import { channelAxis, product, slideAll, withSpatial } from './geometry.ts';
import { activation, activityRegularizer, dataFormat } from './params/common.ts';
import * as weights from './params/weights.ts';
import { depthMultiplier, dilationRate, kernelSize, strides, validOrSame } from './params/windows.ts';

/** What depthwise convolutions share: each channel has windows of its own. keras/src/layers/convolutional/base_depthwise_conv.py */

export const depthwiseParams = (axes: 1 | 2) => ({
  kernel_size: kernelSize(axes),
  strides: strides(axes),
  padding: validOrSame,
  depth_multiplier: depthMultiplier,
  data_format: dataFormat,
  dilation_rate: dilationRate(axes),
  activation: activation('linear'),
  use_bias: weights.useBias,
  depthwise_initializer: weights.depthwiseInitializer,
  bias_initializer: weights.biasInitializer,
  depthwise_regularizer: weights.depthwiseRegularizer,
  bias_regularizer: weights.biasRegularizer,
  activity_regularizer: activityRegularizer,
  depthwise_constraint: weights.depthwiseConstraint,
  bias_constraint: weights.biasConstraint,
});

type Config = ConfigOf<ReturnType<typeof depthwiseParams>>;
type Windows = Pick<Config, 'kernel_size' | 'strides' | 'padding' | 'dilation_rate' | 'data_format' | 'depth_multiplier'>;

/** Spatial sizes after the windows have passed. */
export const depthwiseSizes = (input: Shape, config: Windows): Shape | Fault => {
  const { kernel_size: size, strides, dilation_rate: dilation, padding, data_format: format } = config;
  return needsConvolvable(input, size) ?? slideAll(input, { size, strides, dilation, padding }, format);
};

export const depthwiseOutputs = ([input = []]: readonly Shape[], config: Config): readonly Shape[] | Fault => {
  const sizes = depthwiseSizes(input, config);
  if (isFault(sizes)) return sizes;
  const channels = input[channelAxis(input.length, config.data_format)];
  const made = isKnown(channels) ? channels * config.depth_multiplier : null;
  return [withSpatial(input[0] ?? null, sizes, made, config.data_format)];
};

export const depthwiseWeights = ([input = []]: readonly Shape[], config: Config): readonly WeightSpec[] | Fault => {
  const channels = channelsOf(input, config.data_format);
  if (isFault(channels)) return channels;
  const { depthwise_regularizer: regularizer, depthwise_constraint: constraint, depth_multiplier: multiplier } = config;
  return [
    weight('kernel', [...config.kernel_size, channels, multiplier], config.depthwise_initializer, { regularizer, constraint }),
    ...biasWeights(channels * multiplier, config),
  ];
};

/** Πk · C · dm for each place of the output. */
export const depthwiseMacs = ([input = []]: readonly Shape[], config: Windows): number | null => {
  const sizes = depthwiseSizes(input, config);
  const channels = channelsOf(input, config.data_format);
  if (isFault(sizes) || isFault(channels)) return null;
  return product([...config.kernel_size, channels, config.depth_multiplier, ...sizes]);
};
