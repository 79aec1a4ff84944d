import { add, div, maximum, mul, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, numberIn } from '../ops/config.ts';
import { numberOf, type Optimizer, slotOf, type Update } from './kit.ts';

const { fround } = Math;

/** 1 − βˢ in float32, as Keras computes it: for β = 0.999 and few steps its rounding is seen in the sixth digit. */
const oneMinusPower = (beta: number, step: number): number => fround(1 - fround(fround(beta) ** step));

/** average + (value − average)·(1 − β) */
const moved = (average: Tensor, value: Tensor, beta: number): Tensor => add(average, mul(sub(value, average), 1 - beta));

function secondMoment(update: Update, config: Config): Tensor {
  const velocity = slotOf(update, 'velocity');
  velocity.assign(moved(velocity, square(update.gradient), numberIn(config, 'beta_2')));
  if (!flagIn(config, 'amsgrad')) return velocity;
  const largest = slotOf(update, 'velocity_hat');
  largest.assign(maximum(largest, velocity));
  return largest;
}

/** keras/src/optimizers/adam.py (Kingma and Ba, 2015) */
export const adam: Optimizer = {
  slots: (config) => ['momentum', 'velocity', ...(flagIn(config, 'amsgrad') ? ['velocity_hat'] : [])],
  numbers: (config, learningRate, step) => {
    const [first, second] = [numberIn(config, 'beta_1'), numberIn(config, 'beta_2')];
    return { alpha: (learningRate * Math.sqrt(oneMinusPower(second, step + 1))) / oneMinusPower(first, step + 1) };
  },
  update: (update, config) => {
    const momentum = slotOf(update, 'momentum');
    momentum.assign(moved(momentum, update.gradient, numberIn(config, 'beta_1')));
    const velocity = secondMoment(update, config);
    const step = div(mul(momentum, numberOf(update, 'alpha')), add(sqrt(velocity), numberIn(config, 'epsilon')));
    update.weight.assign(sub(update.weight, step));
  },
};
