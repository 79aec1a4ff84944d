import { numbersIn, textIn } from '../ops/config.ts';
import { convolve } from '../ops/windows/convolve.ts';
import { convolveDepthwise } from '../ops/windows/depthwise.ts';
import { dilated } from '../ops/windows/dilate.ts';
import { convolveTransposed } from '../ops/windows/transposed.ts';
import { toChannelsLast } from './channels.ts';
import { convolution, finished, movesOf } from './convolution.ts';
import { type Layer, type LayerCall, onlyInput, weightOf } from './kit.ts';

const depthwise = (call: LayerCall, kernelName: string) => {
  const { config } = call;
  const kernel = dilated(weightOf(call, kernelName), numbersIn(config, 'dilation_rate'));
  return convolveDepthwise(toChannelsLast(onlyInput(call), config), kernel, movesOf(config));
};

/** keras/src/layers/convolutional/base_depthwise_conv.py */
const depthwiseConvolution: Layer = {
  perSample: true,
  run: (call) => finished(call, depthwise(call, 'kernel')),
};

/** keras/src/layers/convolutional/base_separable_conv.py */
const separableConvolution: Layer = {
  perSample: true,
  run: (call) => {
    const pointwise = weightOf(call, 'pointwise_kernel');
    const strides = numbersIn(call.config, 'strides').map(() => 1);
    return finished(call, convolve(depthwise(call, 'depthwise_kernel'), pointwise, { strides, padding: 'valid' }));
  },
};

/** One axis of the result. keras/src/backend/common/backend_utils.py, `_get_output_shape_given_tf_padding` */
function grown(size: number, window: number, stride: number, padding: string, extra: number | undefined): number {
  if (padding === 'valid') return (size - 1) * stride + window + (extra ?? Math.max(window, stride) - window);
  return extra === undefined ? size * stride : (size - 1) * stride + (window % 2) + extra;
}

/** keras/src/layers/convolutional/base_conv_transpose.py */
const transposedConvolution: Layer = {
  perSample: true,
  run: (call) => {
    const { config } = call;
    const x = toChannelsLast(onlyInput(call), config);
    const kernel = dilated(weightOf(call, 'kernel'), numbersIn(config, 'dilation_rate'));
    const moves = movesOf(config);
    const extra = config.output_padding === null ? [] : numbersIn(config, 'output_padding');
    const sizes = x.shape
      .slice(1, -1)
      .map((size, i) => grown(size, kernel.shape[i] ?? 1, moves.strides[i] ?? 1, textIn(config, 'padding'), extra[i]));
    return finished(call, convolveTransposed(x, kernel, sizes, moves));
  },
};

/** Every convolution, by Keras's class name. */
export const convolutions: Readonly<Record<string, Layer>> = {
  Conv1D: convolution,
  Conv1DTranspose: transposedConvolution,
  Conv2D: convolution,
  Conv2DTranspose: transposedConvolution,
  Conv3D: convolution,
  Conv3DTranspose: transposedConvolution,
  DepthwiseConv1D: depthwiseConvolution,
  DepthwiseConv2D: depthwiseConvolution,
  SeparableConv1D: separableConvolution,
  SeparableConv2D: separableConvolution,
};
