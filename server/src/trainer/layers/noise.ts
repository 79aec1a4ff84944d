import { add, cast, greaterEqual, mul, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { numberIn, numberOrNone } from '../ops/config.ts';
import { normal } from '../ops/random.ts';
import { areChannelsFirst } from './channels.ts';
import { dropout, keepMask, noiseShape } from './dropout.ts';
import { type Layer, type LayerCall, onlyInput, passing } from './kit.ts';

const seedOf = (config: Config): number | null => numberOrNone(config, 'seed');

/** What happens in training alone, and only where the strength of the noise is not 0. */
const noisy = (strength: string, disturb: (x: Tensor, amount: number, call: LayerCall) => Tensor): Layer => ({
  run: (call) => {
    const x = onlyInput(call);
    const amount = numberIn(call.config, strength);
    return passing(call, call.pass.training && amount > 0 ? disturb(x, amount, call) : x);
  },
});

/** keras/src/layers/regularization/spatial_dropout.py: one draw a channel. */
const spatialDropout = noisy('rate', (x, rate, { config, pass }) => {
  const kept = areChannelsFirst(config) ? 1 : x.rank - 1;
  const shape = x.shape.map((size, axis) => (axis === 0 || axis === kept ? size : 1));
  return mul(x, keepMask(pass.random, shape, rate, seedOf(config)));
});

/** keras/src/layers/regularization/gaussian_noise.py */
const gaussianNoise = noisy('stddev', (x, deviation, { config, pass }) =>
  add(x, mul(normal(pass.random, x.shape, seedOf(config)), deviation)),
);

/** keras/src/layers/regularization/gaussian_dropout.py */
const gaussianDropout = noisy('rate', (x, rate, { config, pass }) =>
  mul(x, add(mul(normal(pass.random, x.shape, seedOf(config)), Math.sqrt(rate / (1 - rate))), 1)),
);

/** Where selu saturates: −alpha · scale. */
const SATURATED = -1.6732632423543772 * 1.0507009873554805;

/** keras/src/layers/regularization/alpha_dropout.py: what is dropped saturates, and mean and deviation are put right. */
const alphaDropout = noisy('rate', (x, rate, call) => {
  const { config, pass } = call;
  const kept = cast(greaterEqual(pass.random.uniform(noiseShape(call, x), seedOf(config)), rate), 'float32');
  const factor = ((1 - rate) * (1 + rate * SATURATED ** 2)) ** -0.5;
  const mixed = add(mul(x, kept), mul(sub(1, kept), SATURATED));
  return add(mul(mixed, factor), -factor * SATURATED * rate);
});

/** Layers that disturb their input while training, by Keras's class name. */
export const noises: Readonly<Record<string, Layer>> = {
  AlphaDropout: alphaDropout,
  Dropout: dropout,
  GaussianDropout: gaussianDropout,
  GaussianNoise: gaussianNoise,
  SpatialDropout1D: spatialDropout,
  SpatialDropout2D: spatialDropout,
  SpatialDropout3D: spatialDropout,
};
