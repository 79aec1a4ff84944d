import { add, mul, sub } from '@tensorflow/tfjs-core';
import { flagIn, numberIn } from '../ops/config.ts';
import { numberOf, type Optimizer, slotOf } from './kit.ts';

/** keras/src/optimizers/sgd.py: the learning rate is inside the velocity. */
export const sgd: Optimizer = {
  slots: (config) => (numberIn(config, 'momentum') === 0 ? [] : ['momentum']),
  numbers: () => ({}),
  update: (update, config) => {
    const { weight, gradient } = update;
    const momentum = numberIn(config, 'momentum');
    const step = mul(gradient, numberOf(update, 'learningRate'));
    if (momentum === 0) {
      weight.assign(sub(weight, step));
      return;
    }
    const velocity = slotOf(update, 'momentum');
    velocity.assign(sub(mul(velocity, momentum), step));
    weight.assign(add(weight, flagIn(config, 'nesterov') ? sub(mul(velocity, momentum), step) : velocity));
  },
};
