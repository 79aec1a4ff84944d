import { add, div, mul, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, numberIn } from '../ops/config.ts';
import { squares } from './gradient.ts';
import { numberOf, type Optimizer, slotOf, type Update } from './kit.ts';

/** ρ·average + (1 − ρ)·value */
const averaged = (average: Tensor, value: Tensor, rho: number): Tensor => add(mul(rho, average), mul(1 - rho, value));

function spread(update: Update, config: Config): Tensor {
  const [rho, epsilon] = [numberIn(config, 'rho'), numberIn(config, 'epsilon')];
  const velocity = slotOf(update, 'velocity');
  velocity.assign(averaged(velocity, squares(update.found), rho));
  if (!flagIn(config, 'centered')) return sqrt(add(velocity, epsilon));
  const mean = slotOf(update, 'average_gradient');
  mean.assign(averaged(mean, update.gradient, rho));
  return sqrt(add(sub(velocity, square(mean)), epsilon));
}

/** keras/src/optimizers/rmsprop.py */
export const rmsprop: Optimizer = {
  slots: (config) => [
    'velocity',
    ...(numberIn(config, 'momentum') > 0 ? ['momentum'] : []),
    ...(flagIn(config, 'centered') ? ['average_gradient'] : []),
  ],
  numbers: () => ({}),
  update: (update, config) => {
    const { weight, gradient } = update;
    const momentum = numberIn(config, 'momentum');
    const step = div(mul(numberOf(update, 'learningRate'), gradient), spread(update, config));
    if (momentum === 0) {
      weight.assign(sub(weight, step));
      return;
    }
    const gathered = slotOf(update, 'momentum');
    gathered.assign(add(mul(momentum, gathered), step));
    weight.assign(sub(weight, gathered));
  },
};
