import { add, div, maximum, mean, mul, sqrt, square, sub, type Tensor, type Variable } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { numberIn } from '../ops/config.ts';
import { withAxis } from '../ops/shapes.ts';
import { squares } from './gradient.ts';
import { numberOf, type Optimizer, type Slot, slotOf, type Update } from './kit.ts';

/** A matrix is kept as its rows and columns; in more axes, as those of the last two. */
function slots({ shape, rank }: Variable): readonly Slot[] {
  if (rank < 2) return [{ name: 'velocity' }];
  return [
    { name: 'rows', shape: shape.slice(0, -1) },
    { name: 'columns', shape: [...shape.slice(0, -2), shape.at(-1) ?? 1] },
  ];
}

const rms = (x: Tensor): Tensor => sqrt(mean(square(x)));

/** Moves a slot towards a value by the share that the step's `beta` leaves, and gives it. */
function follow(update: Update, name: string, value: Tensor): Tensor {
  const [slot, beta] = [slotOf(update, name), numberOf(update, 'beta')];
  slot.assign(add(mul(beta, slot), mul(sub(1, beta), value)));
  return slot;
}

/** The size of recent gradients, squared: for a matrix the product of what rows and columns say of it. */
function velocity(update: Update, config: Config): Tensor {
  const regulated = add(squares(update.found), numberIn(config, 'epsilon_1'));
  if (update.weight.rank < 2) return follow(update, 'velocity', regulated);
  const rows = follow(update, 'rows', mean(regulated, -1));
  const columns = follow(update, 'columns', mean(regulated, -2));
  return mul(withAxis(div(rows, mean(rows, -1, true)), -1), withAxis(columns, columns.rank - 1));
}

/**
 * keras/src/optimizers/adafactor.py (Shazeer and Stern, 2018). There the step is at most 1/√s whatever `relative_step` says:
 * it takes the lesser of the two once more.
 */
export const adafactor: Optimizer = {
  slots: (_, weight) => slots(weight),
  numbers: (config, learningRate, step) => ({
    rho: Math.min(learningRate, 1 / Math.sqrt(step + 1)),
    beta: 1 - (step + 1) ** numberIn(config, 'beta_2_decay'),
  }),
  update: (update, config) => {
    const { weight, gradient, found } = update;
    const spread = velocity(update, config);
    const step = div(gradient, sqrt(spread));
    const cut = maximum(1, div(sqrt(mean(div(squares(found), spread))), numberIn(config, 'clip_threshold')));
    const alpha = mul(maximum(numberIn(config, 'epsilon_2'), rms(weight)), numberOf(update, 'rho'));
    weight.assign(sub(weight, mul(alpha, div(step, cut))));
  },
};
