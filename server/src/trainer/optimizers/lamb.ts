import { add, div, greater, logicalAnd, mul, onesLike, sqrt, square, sub, sum, type Tensor, where } from '@tensorflow/tfjs-core';
import { numberIn } from '../ops/config.ts';
import { numberOf, type Optimizer } from './kit.ts';
import { firstMoment, oneMinusPower, secondMoment } from './moments.ts';

const norm = (x: Tensor): Tensor => sqrt(sum(square(x)));

/** ‖w‖ / ‖u‖, and 1 where either is 0. */
function trust(weight: Tensor, step: Tensor): Tensor {
  const [above, below] = [norm(weight), norm(step)];
  const one = onesLike(above);
  const bothLong = logicalAnd(greater(above, 0), greater(below, 0));
  return where(bothLong, div(above, where(bothLong, below, one)), one);
}

/** keras/src/optimizers/lamb.py (You and others, 2020) */
export const lamb: Optimizer = {
  slots: () => ['momentum', 'velocity'],
  numbers: (config, _, step) => ({
    first: oneMinusPower(numberIn(config, 'beta_1'), step + 1),
    second: oneMinusPower(numberIn(config, 'beta_2'), step + 1),
  }),
  update: (update, config) => {
    const { weight } = update;
    const momentum = div(firstMoment(update, 1 - numberIn(config, 'beta_1')), numberOf(update, 'first'));
    const velocity = div(secondMoment(update, 1 - numberIn(config, 'beta_2')), numberOf(update, 'second'));
    const step = div(momentum, add(sqrt(velocity), numberIn(config, 'epsilon')));
    weight.assign(sub(weight, mul(mul(trust(weight, step), numberOf(update, 'learningRate')), step)));
  },
};
