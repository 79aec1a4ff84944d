import { type ConfigOf, type Fault, isFault, type Shape, type WeightSpec, weight } from '../kit/index.ts';
import { biasWeights, channelsOf } from './convolution.ts';
import { depthwiseMacs, depthwiseSizes } from './depthwise.ts';
import { product, withSpatial } from './geometry.ts';
import { activation, activityRegularizer, dataFormat } from './params/common.ts';
import * as weights from './params/weights.ts';
import { depthMultiplier, dilationRate, filters, kernelSize, strides, validOrSame } from './params/windows.ts';

/** What separable convolutions share: a depthwise, then a 1×1 convolution. keras/src/layers/convolutional/base_separable_conv.py */

export const separableParams = (axes: 1 | 2) => ({
  filters,
  kernel_size: kernelSize(axes),
  strides: strides(axes),
  padding: validOrSame,
  data_format: dataFormat,
  dilation_rate: dilationRate(axes),
  depth_multiplier: depthMultiplier,
  activation: activation('linear'),
  use_bias: weights.useBias,
  depthwise_initializer: weights.depthwiseInitializer,
  pointwise_initializer: weights.pointwiseInitializer,
  bias_initializer: weights.biasInitializer,
  depthwise_regularizer: weights.depthwiseRegularizer,
  pointwise_regularizer: weights.pointwiseRegularizer,
  bias_regularizer: weights.biasRegularizer,
  activity_regularizer: activityRegularizer,
  depthwise_constraint: weights.depthwiseConstraint,
  pointwise_constraint: weights.pointwiseConstraint,
  bias_constraint: weights.biasConstraint,
});

type Config = ConfigOf<ReturnType<typeof separableParams>>;

export const separableOutputs = ([input = []]: readonly Shape[], config: Config): readonly Shape[] | Fault => {
  const sizes = depthwiseSizes(input, config);
  return isFault(sizes) ? sizes : [withSpatial(input[0] ?? null, sizes, config.filters, config.data_format)];
};

export const separableWeights = ([input = []]: readonly Shape[], config: Config): readonly WeightSpec[] | Fault => {
  const channels = channelsOf(input, config.data_format);
  if (isFault(channels)) return channels;
  const { kernel_size: size, depth_multiplier: multiplier, filters: made } = config;
  const depthwise = { regularizer: config.depthwise_regularizer, constraint: config.depthwise_constraint };
  const pointwise = { regularizer: config.pointwise_regularizer, constraint: config.pointwise_constraint };
  const ones = size.map(() => 1);
  return [
    weight('depthwise_kernel', [...size, channels, multiplier], config.depthwise_initializer, depthwise),
    weight('pointwise_kernel', [...ones, channels * multiplier, made], config.pointwise_initializer, pointwise),
    ...biasWeights(made, config),
  ];
};

/** (Πk · C · dm + C · dm · F) for each place of the output. */
export const separableMacs = ([input = []]: readonly Shape[], config: Config): number | null => {
  const sizes = depthwiseSizes(input, config);
  const channels = channelsOf(input, config.data_format);
  const depthwise = depthwiseMacs([input], config);
  if (isFault(sizes) || isFault(channels) || depthwise === null) return null;
  const pointwise = product([channels, config.depth_multiplier, config.filters, ...sizes]);
  return pointwise === null ? null : depthwise + pointwise;
};
