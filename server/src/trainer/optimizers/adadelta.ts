import { add, div, mul, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import { numberIn } from '../ops/config.ts';
import { squares } from './gradient.ts';
import { numberOf, type Optimizer, slotOf } from './kit.ts';

/** keras/src/optimizers/adadelta.py (Zeiler, 2012) */
export const adadelta: Optimizer = {
  slots: () => ['accumulated_grad', 'accumulated_delta_var'],
  numbers: () => ({}),
  update: (update, config) => {
    const [rho, epsilon] = [numberIn(config, 'rho'), numberIn(config, 'epsilon')];
    const { weight, gradient, found } = update;
    const [gradients, steps] = [slotOf(update, 'accumulated_grad'), slotOf(update, 'accumulated_delta_var')];
    const size = (squares: Tensor): Tensor => sqrt(add(squares, epsilon));
    const follow = (average: Tensor, value: Tensor): Tensor => add(mul(rho, average), mul(1 - rho, value));
    const squared = squares(found);
    gradients.assign(follow(gradients, squared));
    const [above, below] = [size(steps), size(gradients)];
    const step = div(mul(above, gradient), below);
    steps.assign(follow(steps, mul(square(div(above, below)), squared)));
    weight.assign(sub(weight, mul(numberOf(update, 'learningRate'), step)));
  },
};
