import { add, div, matMul, mul, sqrt, square, sub, sum, type Tensor, type Variable } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, numberIn, numberOr, numberOrNone, textsIn } from '../ops/config.ts';
import { corrected } from './adam.ts';
import { numberOf, type Optimizer, slotOf, type Update } from './kit.ts';
import { firstMoment, secondMoment } from './moments.ts';

/** Which weights go with Adam: all that are no matrices, embeddings, and the layers that are left out by name. */
function takesAdam(config: Config, { name, rank }: Variable): boolean {
  if (rank !== 2) return true;
  if (flagIn(config, 'exclude_embeddings') && name.toLowerCase().includes('embedding')) return true;
  return textsIn(config, 'exclude_layers').some((keyword) => new RegExp(keyword).test(name));
}

/** The nearest orthogonal matrix, roughly, by the iteration of Newton and Schulz: x ← a·x + (b·A + c·A²)·x, A = x·xᵀ. */
function orthogonal(matrix: Tensor, config: Config): Tensor {
  const [a, b, c] = [numberIn(config, 'muon_a'), numberIn(config, 'muon_b'), numberIn(config, 'muon_c')];
  const tall = (matrix.shape[0] ?? 0) > (matrix.shape[1] ?? 0);
  let x = div(matrix, add(sqrt(sum(square(matrix))), 1e-7));
  for (let step = 0; step < numberIn(config, 'ns_steps'); step++) {
    const squared = matMul(x, x, tall, !tall);
    const mixed = add(mul(b, squared), mul(c, matMul(squared, squared)));
    x = add(mul(a, x), tall ? matMul(x, mixed) : matMul(mixed, x));
  }
  return x;
}

/** As long as Adam's update would be (Liu and others, 2025). */
function scale({ shape }: Tensor, config: Config): number {
  const rate = numberOrNone(config, 'rms_rate');
  return rate === null ? 1 : Math.sqrt(Math.max(...shape)) * rate;
}

function matrixStep(update: Update, config: Config): void {
  const { weight, gradient } = update;
  const kept = numberIn(config, 'momentum');
  const momentum = slotOf(update, 'momentum');
  momentum.assign(add(momentum, add(gradient, mul(momentum, kept - 1))));
  const direction = flagIn(config, 'nesterov') ? add(gradient, mul(kept, momentum)) : momentum;
  const step = mul(numberOf(update, 'learningRate'), orthogonal(direction, config));
  weight.assign(sub(weight, mul(step, scale(step, config))));
}

function adamStep(update: Update, config: Config): void {
  const momentum = firstMoment(update, 1 - numberIn(config, 'adam_beta_1'));
  const velocity = secondMoment(update, 1 - numberIn(config, 'adam_beta_2'));
  const step = div(mul(momentum, numberOf(update, 'alpha')), add(sqrt(velocity), numberIn(config, 'epsilon')));
  update.weight.assign(sub(update.weight, step));
}

/** keras/src/optimizers/muon.py (Jordan, 2024) */
export const muon: Optimizer = {
  slots: (config, weight) => ['momentum', ...(takesAdam(config, weight) ? ['velocity'] : [])],
  numbers: (config, learningRate, step) => ({
    alpha: corrected(
      learningRate * numberIn(config, 'adam_lr_ratio'),
      [numberIn(config, 'adam_beta_1'), numberIn(config, 'adam_beta_2')],
      step,
    ),
  }),
  update: (update, config) => ('velocity' in update.slots ? adamStep(update, config) : matrixStep(update, config)),
  decay: (config, weight) => numberOr(config, takesAdam(config, weight) ? 'adam_weight_decay' : 'weight_decay', 0),
};
