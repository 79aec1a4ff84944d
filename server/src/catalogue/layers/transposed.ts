import {
  type ConfigOf,
  type Fault,
  fault,
  isFault,
  isKnown,
  type Shape,
  type Size,
  type WeightSpec,
  weight,
} from '../kit/index.ts';
import { biasWeights, channelsOf, convolutionParams, needsConvolvable, stridesWithDilation } from './convolution.ts';
import { dilated, product, spatial, withSpatial } from './geometry.ts';
import { outputPadding, validOrSame } from './params/windows.ts';

/** What transposed convolutions share. keras/src/layers/convolutional/base_conv_transpose.py */

/** Conv3DTranspose has `output_padding` after `data_format`, the others before it. */
export const transposedParams = (axes: 1 | 2 | 3) => {
  const { filters, kernel_size, strides, padding: _padding, data_format, groups: _groups, ...rest } = convolutionParams(axes);
  const output_padding = outputPadding(axes);
  const { dilation_rate, ...others } = rest;
  return {
    filters,
    kernel_size,
    strides,
    padding: validOrSame,
    ...(axes === 3 ? { data_format, output_padding } : { output_padding, data_format }),
    dilation_rate,
    ...others,
  };
};

type Config = ConfigOf<ReturnType<typeof transposedParams>>;

/** One axis: what comes out of `size` values. keras/src/backend/common/backend_utils.py, `_get_output_shape_given_tf_padding` */
const grown = (size: Size, window: number, stride: number, padding: string, extra: number | undefined): Size => {
  const keeps = stride === 1 && extra === undefined && (padding === 'same' || window === 1);
  if (!isKnown(size)) return keeps ? size : null;
  if (padding === 'valid') return (size - 1) * stride + window + (extra ?? Math.max(window, stride) - window);
  return extra === undefined ? size * stride : (size - 1) * stride + (window % 2) + extra;
};

const paddingFault = ({ output_padding: extra, strides }: Config): Fault | undefined => {
  const axis = extra?.findIndex((more, index) => more >= (strides[index] ?? 1)) ?? -1;
  if (!extra || axis < 0) return undefined;
  const facts = { reason: 'output-padding', output_padding: extra[axis] ?? 0, stride: strides[axis] ?? 1 };
  return fault('invalid-argument', facts, { argument: 'output_padding' });
};

export const transposedOutputs = ([input = []]: readonly Shape[], config: Config): readonly Shape[] | Fault => {
  const { kernel_size: kernel, strides, dilation_rate: dilation, padding, data_format: format } = config;
  const refused = paddingFault(config) ?? stridesWithDilation(config) ?? needsConvolvable(input, kernel);
  if (refused) return refused;
  const sizes = spatial(input, format).map((size, i) =>
    grown(size, dilated(kernel[i] ?? 1, dilation[i] ?? 1), strides[i] ?? 1, padding, config.output_padding?.[i]),
  );
  return [withSpatial(input[0] ?? null, sizes, config.filters, format)];
};

/** A kernel of shape (…window, filters, channels): turned round against a convolution's. */
export const transposedWeights = ([input = []]: readonly Shape[], config: Config): readonly WeightSpec[] | Fault => {
  const channels = channelsOf(input, config.data_format);
  if (isFault(channels)) return channels;
  const { kernel_regularizer: regularizer, kernel_constraint: constraint } = config;
  return [
    weight('kernel', [...config.kernel_size, config.filters, channels], config.kernel_initializer, { regularizer, constraint }),
    ...biasWeights(config.filters, config),
  ];
};

/** Πk · C · F for each place of the input. */
export const transposedMacs = ([input = []]: readonly Shape[], config: Config): number | null => {
  const channels = channelsOf(input, config.data_format);
  if (isFault(channels)) return null;
  return product([...config.kernel_size, channels, config.filters, ...spatial(input, config.data_format)]);
};
