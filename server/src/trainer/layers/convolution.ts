import { concat, split, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { activate } from '../activations/index.ts';
import { isPlainRelu } from '../fused/activations.ts';
import { noteRectified } from '../fused/max-pool.ts';
import { biased } from '../ops/bias.ts';
import { activationIn, flagIn, numberIn, numbersIn, textIn } from '../ops/config.ts';
import { convolve } from '../ops/windows/convolve.ts';
import { dilated } from '../ops/windows/dilate.ts';
import { type Moves, padSpatial } from '../ops/windows/window.ts';
import { areChannelsFirst, fromChannelsLast, toChannelsLast } from './channels.ts';
import { type Layer, type LayerCall, type LayerResult, onlyInput, unmasked, weightOf } from './kit.ts';

/** `causal` is the business of the layer: what it calls with that padding has its zeros already. */
export const movesOf = (config: Config): Moves => ({
  strides: numbersIn(config, 'strides'),
  padding: textIn(config, 'padding') === 'same' ? 'same' : 'valid',
});

/** What ends every convolution: bias, channels where they were, activation. */
export function finished(call: LayerCall, product: Tensor): LayerResult {
  const { config } = call;
  const bias = flagIn(config, 'use_bias') ? weightOf(call, 'bias') : null;
  const activation = activationIn(config);
  const y = activate(fromChannelsLast(bias ? biased(product, bias) : product, config), activation, call.pass.logits);
  if (activation.name === 'relu' && isPlainRelu(activation.config) && !areChannelsFirst(config)) noteRectified(y, product, bias);
  return unmasked(y);
}

/** Zeros in front of a sequence, so that a window ends at the step that it is for. */
function causalInput(x: Tensor, kernel: Tensor, config: Config): Tensor {
  if (textIn(config, 'padding') !== 'causal') return x;
  return padSpatial(x, [[(kernel.shape[0] ?? 1) - 1, 0]]);
}

function convolveGroups(x: Tensor, kernel: Tensor, config: Config): Tensor {
  const groups = numberIn(config, 'groups');
  const moves = movesOf(config);
  if (groups === 1) return convolve(x, kernel, moves);
  const windows = split(kernel, groups, kernel.rank - 1);
  return concat(
    split(x, groups, x.rank - 1).map((part, i) => convolve(part, windows[i] ?? kernel, moves)),
    x.rank - 1,
  );
}

/** Conv1D, Conv2D, Conv3D. keras/src/layers/convolutional/base_conv.py */
export const convolution: Layer = {
  perSample: true,
  run: (call) => {
    const { config } = call;
    const kernel = dilated(weightOf(call, 'kernel'), numbersIn(config, 'dilation_rate'));
    const x = causalInput(toChannelsLast(onlyInput(call), config), kernel, config);
    return finished(call, convolveGroups(x, kernel, config));
  },
};
