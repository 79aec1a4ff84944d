import { add, div, mul, sqrt, sub } from '@tensorflow/tfjs-core';
import { numberIn } from '../ops/config.ts';
import { squares } from './gradient.ts';
import { numberOf, type Optimizer, slotOf } from './kit.ts';

/** keras/src/optimizers/adagrad.py (Duchi and others, 2011) */
export const adagrad: Optimizer = {
  slots: (config) => [{ name: 'accumulator', initial: numberIn(config, 'initial_accumulator_value') }],
  numbers: () => ({}),
  update: (update, config) => {
    const { weight, gradient, found } = update;
    const gathered = slotOf(update, 'accumulator');
    gathered.assign(add(gathered, squares(found)));
    const size = sqrt(add(gathered, numberIn(config, 'epsilon')));
    weight.assign(sub(weight, div(mul(numberOf(update, 'learningRate'), gradient), size)));
  },
};
