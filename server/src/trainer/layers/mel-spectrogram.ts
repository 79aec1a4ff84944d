import {
  add,
  concat,
  cos,
  div,
  floor,
  log,
  matMul,
  max,
  maximum,
  minimum,
  mul,
  pad,
  pow,
  range,
  reshape,
  reverse,
  sin,
  slice,
  split,
  sqrt,
  square,
  sub,
  type Tensor,
  transpose,
} from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, numberIn, numberOr, textOrNone } from '../ops/config.ts';
import { convolve } from '../ops/windows/convolve.ts';
import { type Layer, onlyInput, unmasked } from './kit.ts';

/** 0, 1, … n − 1 along one axis of a matrix. */
const counted = (n: number, shape: readonly number[]): Tensor => reshape(range(0, n, 1, 'float32'), [...shape]);

/** What is left of a division, exact for whole numbers below 2²⁴. */
const rest = (x: Tensor, divisor: number): Tensor => sub(x, mul(floor(div(x, divisor)), divisor));

const BLOCK = 64;

/** n · k mod fft for every sample and frequency, in steps that stay exact in float32: [fft, frequencies]. */
function turns(fft: number, bands: number): Tensor {
  const n = counted(fft, [fft, 1]);
  const k = counted(bands, [1, bands]);
  const block = floor(div(n, BLOCK));
  const jump = rest(mul(k, BLOCK), fft);
  return rest(add(mul(block, jump), mul(sub(n, mul(block, BLOCK)), k)), fft);
}

/** The window in the middle of a frame: [fft, 1]. TensorFlow's are periodic only where their length is even. */
function windowOf(config: Config, fft: number): Tensor | null {
  const name = textOrNone(config, 'window');
  if (name === null) return null;
  const length = numberOr(config, 'sequence_length', fft);
  const [low, high] = name === 'hamming' ? [0.54, 0.46] : [0.5, 0.5];
  const n = counted(length, [length, 1]);
  const period = length % 2 === 0 ? length : Math.max(length - 1, 1);
  const values = length === 1 ? add(n, 1) : sub(low, mul(cos(mul(n, (2 * Math.PI) / period)), high));
  const before = Math.floor((fft - length) / 2);
  return pad(values, [
    [before, fft - length - before],
    [0, 0],
  ]);
}

/** The waves of the transform as windows of a convolution: [fft, 1, 2 · frequencies], cosines first. */
function waves(config: Config, fft: number, bands: number): Tensor {
  const angle = mul(turns(fft, bands), (2 * Math.PI) / fft);
  const both = concat([cos(angle), mul(sin(angle), -1)], 1);
  const window = windowOf(config, fft);
  return reshape(window ? mul(both, window) : both, [fft, 1, 2 * bands]);
}

/** The sound with both ends mirrored. */
function mirrored(x: Tensor, width: number): Tensor {
  const [batch = 1, time = 1] = x.shape;
  if (width === 0) return x;
  const before = reverse(slice(x, [0, 1], [batch, width]), 1);
  const after = reverse(slice(x, [0, time - 1 - width], [batch, width]), 1);
  return concat([before, x, after], 1);
}

const toMel = (hertz: Tensor): Tensor => mul(log(add(div(hertz, 700), 1)), 1127);
const melOf = (hertz: number): number => 1127 * Math.log(1 + hertz / 700);

/** How much of each frequency falls into each band: triangles on the mel scale. [frequencies, bands] */
function melBands(config: Config, bands: number): Tensor {
  const rate = numberIn(config, 'sampling_rate');
  const count = numberIn(config, 'num_mel_bins');
  const [low, high] = [melOf(numberIn(config, 'min_freq')), melOf(numberOr(config, 'max_freq', Math.trunc(rate / 2)))];
  const step = (high - low) / (count + 1);
  const above = toMel(mul(add(counted(bands - 1, [bands - 1, 1]), 1), rate / 2 / (bands - 1)));
  const lower = add(mul(counted(count, [1, count]), step), low);
  const rising = div(sub(above, lower), step);
  const falling = div(sub(add(lower, 2 * step), above), step);
  return pad(maximum(minimum(rising, falling), 0), [
    [1, 0],
    [0, 0],
  ]);
}

const decibels = (x: Tensor): Tensor => mul(log(x), 10 / Math.LN10);

function inDecibels(power: Tensor, config: Config): Tensor {
  const least = numberIn(config, 'min_power');
  const reference = (10 / Math.LN10) * Math.log(Math.max(Math.abs(numberIn(config, 'ref_power')), least));
  const loud = sub(decibels(maximum(power, least)), reference);
  return maximum(loud, sub(max(loud), numberIn(config, 'top_db')));
}

/** keras/src/layers/preprocessing/mel_spectrogram.py: the loudest of the whole batch bounds all of it. */
export const melSpectrogram: Layer = {
  run: (call) => {
    const { config } = call;
    const fft = numberIn(config, 'fft_length');
    const bands = Math.floor(fft / 2) + 1;
    const sound = mirrored(onlyInput(call), Math.floor(fft / 2));
    const [batch = 1, time = 1] = sound.shape;
    const moves = { strides: [numberIn(config, 'sequence_stride')], padding: 'valid' as const };
    const spectrum = convolve(reshape(sound, [batch, time, 1]), waves(config, fft, bands), moves);
    const [real = spectrum, imag = spectrum] = split(spectrum, 2, 2);
    const sizes = pow(sqrt(add(square(real), square(imag))), numberIn(config, 'mag_exp'));
    const frames = spectrum.shape[1] ?? 1;
    const flat = matMul(reshape(sizes, [batch * frames, bands]), melBands(config, bands));
    const mel = reshape(flat, [batch, frames, numberIn(config, 'num_mel_bins')]);
    return unmasked(transpose(flagIn(config, 'power_to_db') ? inDecibels(mel, config) : mel, [0, 2, 1]));
  },
};
