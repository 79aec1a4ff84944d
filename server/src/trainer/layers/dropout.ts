import { cast, greaterEqual, mul, ones, type Tensor, zerosLike } from '@tensorflow/tfjs-core';
import { numberIn, numberOrNone } from '../ops/config.ts';
import type { Random } from '../ops/random.ts';
import { type Layer, type LayerCall, onlyInput, passing } from './kit.ts';

/** What is kept, scaled up: 1 / (1 − rate) with probability 1 − rate, else 0. */
export function keepMask(random: Random, shape: readonly number[], rate: number, seed: number | null): Tensor {
  if (rate >= 1) return zerosLike(ones([...shape]));
  return mul(cast(greaterEqual(random.uniform(shape, seed), rate), 'float32'), 1 / (1 - rate));
}

/** `noise_shape` says along which axes one draw holds for all; its unknown sizes are the input's. */
export function noiseShape({ config }: Pick<LayerCall, 'config'>, input: Tensor): readonly number[] {
  const noise = config.noise_shape;
  if (!Array.isArray(noise)) return input.shape;
  return input.shape.map((size, axis) => (typeof noise[axis] === 'number' && noise[axis] > 0 ? noise[axis] : size));
}

/** keras/src/layers/regularization/dropout.py: scaled up in training, nothing at test time. */
export const dropout: Layer = {
  run: (call) => {
    const input = onlyInput(call);
    const rate = numberIn(call.config, 'rate');
    if (!call.pass.training || rate === 0) return passing(call, input);
    const mask = keepMask(call.pass.random, noiseShape(call, input), rate, numberOrNone(call.config, 'seed'));
    return passing(call, mul(input, mask));
  },
};
