import { add, div, mul, sqrt, sub } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { numberIn } from '../ops/config.ts';
import { numberOf, type Optimizer } from './kit.ts';
import { firstMoment, newShare, oneMinusPower, power, secondMoment } from './moments.ts';

const { fround } = Math;

/** uₛ = β₁(1 − ½·0.96ˢ) in float32, as Keras computes it. @param step counted from 1 */
const decayed = (config: Config, step: number): number =>
  fround(fround(numberIn(config, 'beta_1')) * fround(1 - fround(0.5 * power(0.96, step))));

/** Πu to s, in float32 step by step as Keras gathers it; soon 0, so the loop is short. */
function product(config: Config, step: number): number {
  let gathered = 1;
  for (let s = 1; s <= step && gathered > 0; s++) gathered = fround(gathered * decayed(config, s));
  return gathered;
}

/** keras/src/optimizers/nadam.py (Dozat, 2016) */
export const nadam: Optimizer = {
  slots: () => ['momentum', 'velocity'],
  numbers: (config, learningRate, step) => {
    const [now, next] = [decayed(config, step + 1), decayed(config, step + 2)];
    const gathered = product(config, step + 1);
    return {
      ofMomentum: (learningRate * next) / fround(1 - fround(gathered * next)),
      ofGradient: (learningRate * fround(1 - now)) / fround(1 - gathered),
      correction: oneMinusPower(numberIn(config, 'beta_2'), step + 1),
    };
  },
  update: (update, config) => {
    const momentum = firstMoment(update, newShare(numberIn(config, 'beta_1')));
    const velocity = secondMoment(update, newShare(numberIn(config, 'beta_2')));
    const ahead = add(mul(momentum, numberOf(update, 'ofMomentum')), mul(update.gradient, numberOf(update, 'ofGradient')));
    const size = add(sqrt(div(velocity, numberOf(update, 'correction'))), numberIn(config, 'epsilon'));
    update.weight.assign(sub(update.weight, div(ahead, size)));
  },
};
