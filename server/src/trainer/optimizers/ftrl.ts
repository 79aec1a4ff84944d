import { add, clipByValue, div, mul, pow, sub } from '@tensorflow/tfjs-core';
import { numberIn } from '../ops/config.ts';
import { squares } from './gradient.ts';
import { numberOf, type Optimizer, slotOf } from './kit.ts';

/** keras/src/optimizers/ftrl.py (McMahan and others, 2013) */
export const ftrl: Optimizer = {
  slots: (config) => [{ name: 'accumulator', initial: numberIn(config, 'initial_accumulator_value') }, 'linear'],
  /** Twice the l2 strength, `beta` included. */
  numbers: (config, learningRate) => ({
    pull: 2 * (numberIn(config, 'l2_regularization_strength') + numberIn(config, 'beta') / (2 * learningRate)),
  }),
  update: (update, config) => {
    const { weight, gradient, found } = update;
    const [gathered, linear] = [slotOf(update, 'accumulator'), slotOf(update, 'linear')];
    const rate = numberOf(update, 'learningRate');
    const power = -numberIn(config, 'learning_rate_power');
    const [l1, shrinkage] = [
      numberIn(config, 'l1_regularization_strength'),
      numberIn(config, 'l2_shrinkage_regularization_strength'),
    ];
    const more = add(gathered, squares(found));
    const grown = div(sub(pow(more, power), pow(gathered, power)), rate);
    const pulled = add(gradient, mul(2 * shrinkage, weight));
    linear.assign(add(linear, sub(pulled, mul(grown, weight))));
    const quadratic = add(div(pow(more, power), rate), numberOf(update, 'pull'));
    weight.assign(div(sub(clipByValue(linear, -l1, l1), linear), quadratic));
    gathered.assign(more);
  },
};
