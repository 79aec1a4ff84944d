import { add, mul, sign, sub, type Tensor } from '@tensorflow/tfjs-core';
import { numberIn } from '../ops/config.ts';
import { numberOf, type Optimizer, slotOf } from './kit.ts';
import { newShare } from './moments.ts';

/** keras/src/optimizers/lion.py (Chen and others, 2023) */
export const lion: Optimizer = {
  slots: () => ['momentum'],
  numbers: () => ({}),
  update: (update, config) => {
    const { weight, gradient } = update;
    const momentum = slotOf(update, 'momentum');
    const mixed = (beta: number): Tensor => add(mul(momentum, beta), mul(gradient, newShare(beta)));
    weight.assign(sub(weight, mul(numberOf(update, 'learningRate'), sign(mixed(numberIn(config, 'beta_1'))))));
    momentum.assign(mixed(numberIn(config, 'beta_2')));
  },
};
