import { add, div, mul, sqrt, sub } from '@tensorflow/tfjs-core';
import { numberIn } from '../ops/config.ts';
import { numberOf, type Optimizer, slotOf } from './kit.ts';
import { newShare, oneMinusPower, secondMoment } from './moments.ts';

/**
 * keras/src/optimizers/schedule_free_adamw.py (Defazio and others, 2024). The slot `momentum` starts at 0: Keras means it to
 * start at the weight, but `fit` builds the optimizer where that copy is never made. And the average is recovered with the new
 * value of that slot, not with the old: what Keras holds is the variable.
 */
export const scheduleFreeAdamW: Optimizer = {
  slots: () => ['momentum', 'velocity'],
  numbers: (config, learningRate, step) => {
    const warmup = numberIn(config, 'warmup_steps');
    return {
      warmed: learningRate * (warmup > 0 ? Math.min((step + 1) / warmup, 1) : 1),
      share: 1 / (step + 1),
      correction: oneMinusPower(numberIn(config, 'beta_2'), step + 1),
    };
  },
  update: (update, config) => {
    const { weight, gradient } = update;
    const beta = numberIn(config, 'beta_1');
    const velocity = div(secondMoment(update, newShare(numberIn(config, 'beta_2'))), numberOf(update, 'correction'));
    const step = div(mul(numberOf(update, 'warmed'), gradient), add(sqrt(velocity), numberIn(config, 'epsilon')));
    const point = slotOf(update, 'momentum');
    point.assign(sub(point, step));
    const average = div(sub(weight, mul(newShare(beta), point)), beta);
    const share = numberOf(update, 'share');
    const next = add(mul(sub(1, share), average), mul(share, point));
    weight.assign(add(mul(newShare(beta), point), mul(beta, next)));
  },
};
