import { add, div, mul, sqrt, square, sub } from '@tensorflow/tfjs-core';
import { numberIn } from '../ops/config.ts';
import { numberOf, type Optimizer, slotOf } from './kit.ts';

/** keras/src/optimizers/adagrad.py (Duchi and others, 2011) */
export const adagrad: Optimizer = {
  slots: (config) => [{ name: 'accumulator', initial: numberIn(config, 'initial_accumulator_value') }],
  numbers: () => ({}),
  update: (update, config) => {
    const { weight, gradient } = update;
    const gathered = slotOf(update, 'accumulator');
    gathered.assign(add(gathered, square(gradient)));
    const size = sqrt(add(gathered, numberIn(config, 'epsilon')));
    weight.assign(sub(weight, div(mul(numberOf(update, 'learningRate'), gradient), size)));
  },
};
