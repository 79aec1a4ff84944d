import { add, div, maximum, mul, sqrt, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, numberIn } from '../ops/config.ts';
import { numberOf, type Optimizer, slotOf, type Update } from './kit.ts';
import { firstMoment, oneMinusPower, secondMoment } from './moments.ts';

function spread(update: Update, config: Config): Tensor {
  const velocity = secondMoment(update, 1 - numberIn(config, 'beta_2'));
  if (!flagIn(config, 'amsgrad')) return velocity;
  const largest = slotOf(update, 'velocity_hat');
  largest.assign(maximum(largest, velocity));
  return largest;
}

/** The learning rate with both corrections of the moments' start at 0. @param step counted from 0 */
export const corrected = (rate: number, [first, second]: readonly [number, number], step: number): number =>
  (rate * Math.sqrt(oneMinusPower(second, step + 1))) / oneMinusPower(first, step + 1);

/** keras/src/optimizers/adam.py (Kingma and Ba, 2015); AdamW is Adam with a decay, which every optimizer may have. */
export const adam: Optimizer = {
  slots: (config) => ['momentum', 'velocity', ...(flagIn(config, 'amsgrad') ? ['velocity_hat'] : [])],
  numbers: (config, learningRate, step) => ({
    alpha: corrected(learningRate, [numberIn(config, 'beta_1'), numberIn(config, 'beta_2')], step),
  }),
  update: (update, config) => {
    const momentum = firstMoment(update, 1 - numberIn(config, 'beta_1'));
    const velocity = spread(update, config);
    const step = div(mul(momentum, numberOf(update, 'alpha')), add(sqrt(velocity), numberIn(config, 'epsilon')));
    update.weight.assign(sub(update.weight, step));
  },
};
