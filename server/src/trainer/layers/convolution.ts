import { add, concat, conv2d as convolve, pad, reshape, slice, split, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { activate } from '../activations/index.ts';
import { entryIn, flagIn, numberIn, numbersIn, textIn } from '../ops/config.ts';
import { withAxis } from '../ops/shapes.ts';
import { fromChannelsLast, toChannelsLast } from './channels.ts';
import { type Layer, onlyInput, unmasked, weightOf } from './kit.ts';

/** Zeros between the entries of a window along one axis: `rate` − 1 of them. */
function spread(kernel: Tensor, axis: number, rate: number): Tensor {
  const size = kernel.shape[axis] ?? 1;
  const apart = withAxis(kernel, axis + 1);
  const padded = pad(
    apart,
    apart.shape.map((_, i): [number, number] => [0, i === axis + 1 ? rate - 1 : 0]),
  );
  const shape = kernel.shape.map((n, i) => (i === axis ? n * rate : n));
  return slice(
    reshape(padded, shape),
    kernel.shape.map(() => 0),
    shape.map((n, i) => (i === axis ? (size - 1) * rate + 1 : n)),
  );
}

/** A dilated window as an ordinary one with zeros in it: the backends give no gradient for dilation. */
const dilated = (kernel: Tensor, rates: readonly number[]): Tensor =>
  rates.reduce((window, rate, axis) => (rate === 1 ? window : spread(window, axis, rate)), kernel);

function convolveGroups(x: Tensor, kernel: Tensor, config: Config): Tensor {
  const groups = numberIn(config, 'groups');
  const [down = 1, right = down] = numbersIn(config, 'strides');
  const padding = textIn(config, 'padding') === 'same' ? 'same' : 'valid';
  const one = (part: Tensor, window: Tensor): Tensor => convolve(part as Tensor4D, window as Tensor4D, [down, right], padding);
  if (groups === 1) return one(x, kernel);
  const windows = split(kernel, groups, 3);
  return concat(
    split(x, groups, 3).map((part, i) => one(part, windows[i] ?? kernel)),
    3,
  );
}

/** keras/src/layers/convolutional/base_conv.py */
export const conv2d: Layer = {
  perSample: true,
  run: (call) => {
    const { config } = call;
    const kernel = dilated(weightOf(call, 'kernel'), numbersIn(config, 'dilation_rate'));
    const product = convolveGroups(toChannelsLast(onlyInput(call), config), kernel, config);
    const sum = flagIn(config, 'use_bias') ? add(product, weightOf(call, 'bias')) : product;
    return unmasked(activate(fromChannelsLast(sum, config), entryIn(config, 'activation'), call.pass.logits));
  },
};
