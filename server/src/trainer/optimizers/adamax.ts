import { add, div, maximum, mul, sub } from '@tensorflow/tfjs-core';
import { numberIn } from '../ops/config.ts';
import { sizes } from './gradient.ts';
import { numberOf, type Optimizer, slotOf } from './kit.ts';
import { firstMoment, oneMinusPower } from './moments.ts';

/** keras/src/optimizers/adamax.py */
export const adamax: Optimizer = {
  slots: () => ['momentum', 'norm'],
  numbers: (config, learningRate, step) => ({ alpha: learningRate / oneMinusPower(numberIn(config, 'beta_1'), step + 1) }),
  update: (update, config) => {
    const momentum = firstMoment(update, 1 - numberIn(config, 'beta_1'));
    const norm = slotOf(update, 'norm');
    norm.assign(maximum(mul(numberIn(config, 'beta_2'), norm), sizes(update.found)));
    const step = div(mul(numberOf(update, 'alpha'), momentum), add(norm, numberIn(config, 'epsilon')));
    update.weight.assign(sub(update.weight, step));
  },
};
