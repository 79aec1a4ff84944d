import {
  add,
  atan2,
  concat,
  log,
  maximum,
  pad,
  reshape,
  slice,
  sqrt,
  square,
  type Tensor,
  transpose,
} from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, numberIn, numberOr, textIn } from '../ops/config.ts';
import { convolve } from '../ops/windows/convolve.ts';
import { areChannelsFirst } from './channels.ts';
import { type Layer, type LayerCall, onlyInput, unmasked, weightOf } from './kit.ts';

/** keras.config.epsilon */
const EPSILON = 1e-7;

/** Each channel by itself through one kernel: [batch, channels, frames, frequencies]. */
function half(call: LayerCall, name: string): Tensor {
  const { config } = call;
  const x = onlyInput(call);
  const first = areChannelsFirst(config) ? x : transpose(x, [0, 2, 1]);
  const [batch = 1, channels = 1, time = 1] = first.shape;
  const step = numberOr(config, 'frame_step', Math.floor(numberIn(config, 'frame_length') / 2));
  const padding = textIn(config, 'padding') === 'same' ? 'same' : 'valid';
  const y = convolve(reshape(first, [batch * channels, time, 1]), weightOf(call, name), { strides: [step], padding });
  const [, frames = 1, bands = 1] = y.shape;
  return reshape(y, [batch, channels, frames, bands]);
}

/** A density has the power of the mirrored frequencies too. */
function density(power: Tensor): Tensor {
  const [batch = 1, channels = 1, frames = 1, bands = 1] = power.shape;
  if (bands < 3) return power;
  const inner = slice(power, [0, 0, 0, 1], [batch, channels, frames, bands - 2]);
  return add(
    power,
    pad(inner, [
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 1],
    ]),
  );
}

/** What the mode gives of both halves. */
const MODES: Readonly<Record<string, (real: Tensor, imag: Tensor) => Tensor>> = {
  angle: (real, imag) => atan2(imag, real),
  stft: (real, imag) => concat([real, imag], 3),
  psd: (real, imag) => density(add(square(real), square(imag))),
  magnitude: (real, imag) => sqrt(maximum(add(square(real), square(imag)), EPSILON)),
  log: (real, imag) => log(maximum(sqrt(maximum(add(square(real), square(imag)), EPSILON)), EPSILON)),
};

function spectrogram(call: LayerCall): Tensor {
  const mode = textIn(call.config, 'mode');
  if (mode === 'real' || mode === 'imag') return half(call, `${mode}_kernel`);
  const compute = MODES[mode];
  if (!compute) throw new Error(`No mode of \`STFTSpectrogram\` is called ${mode}.`);
  return compute(half(call, 'real_kernel'), half(call, 'imag_kernel'));
}

/** From [batch, channels, frames, frequencies] to what the arguments ask for. */
function arranged(x: Tensor, config: Config): Tensor {
  const [batch = 1, channels = 1, frames = 1, bands = 1] = x.shape;
  const first = areChannelsFirst(config);
  if (flagIn(config, 'expand_dims')) return first ? x : transpose(x, [0, 2, 3, 1]);
  if (first) return reshape(transpose(x, [0, 1, 3, 2]), [batch, channels * bands, frames]);
  return reshape(transpose(x, [0, 2, 1, 3]), [batch, frames, channels * bands]);
}

/** keras/src/layers/preprocessing/stft_spectrogram.py */
export const stftSpectrogram: Layer = {
  perSample: true,
  run: (call) => unmasked(arranged(spectrogram(call), call.config)),
};
