import { mul, scalar, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, numberIn } from '../ops/config.ts';
import { numberOf, slotOf, type Update } from '../optimizers/kit.ts';
import { secondMoment } from '../optimizers/moments.ts';
import { FLOAT } from './kit.ts';
import { recording } from './recording.ts';

/** An update of one weight by one kernel, in place; false where it does not apply. */
type FusedUpdate = (update: Update, config: Config) => boolean;

const constant = (value: number): Tensor => scalar(value);

/**
 * By how much the root of the kernel's second moment is larger than Keras's. The kernel takes 1 − β₂ from β₂ in single precision,
 * which for 0.999 is off in the fifth digit; Keras takes it in double precision. Rate and ε, multiplied by as much, put it right
 * but for what the moment forgets too slowly, which is off in the eighth.
 */
const excess = (beta: number): number => Math.sqrt(Math.fround(1 - Math.fround(beta)) / (1 - beta));

/**
 * Powers of β of 0 leave the corrected rate, which is fed, as it is: it was computed as Keras computes it. Where the uses of a
 * table are squared each by itself, the second moment has moved before, and a β₂ of 1 lets the kernel leave it alone.
 */
const adam: FusedUpdate = (update, config) => {
  const ops = recording();
  if (!ops || flagIn(config, 'amsgrad')) return false;
  const [momentum, velocity] = [slotOf(update, 'momentum'), slotOf(update, 'velocity')];
  const apart = update.found.uses !== null;
  if (apart) secondMoment(update, 1 - numberIn(config, 'beta_2'));
  const beta = apart ? 1 : numberIn(config, 'beta_2');
  const [zero, beta1, beta2] = [constant(0), constant(numberIn(config, 'beta_1')), constant(beta)];
  const factor = apart ? 1 : excess(beta);
  const [rate, epsilon] = [mul(numberOf(update, 'alpha'), factor), constant(numberIn(config, 'epsilon') * factor)];
  const numbers = [zero, zero, rate, beta1, beta2, epsilon];
  ops.update('ResourceApplyAdam', FLOAT, [update.weight, momentum, velocity, ...numbers, update.gradient]);
  return true;
};

const adamax: FusedUpdate = (update, config) => {
  const ops = recording();
  if (!ops || update.found.uses) return false;
  const [moment, norm] = [slotOf(update, 'momentum'), slotOf(update, 'norm')];
  const [beta1, beta2] = [constant(numberIn(config, 'beta_1')), constant(numberIn(config, 'beta_2'))];
  const numbers = [constant(0), numberOf(update, 'alpha'), beta1, beta2, constant(numberIn(config, 'epsilon'))];
  ops.update('ResourceApplyAdaMax', FLOAT, [update.weight, moment, norm, ...numbers, update.gradient]);
  return true;
};

const sgd: FusedUpdate = (update, config) => {
  const ops = recording();
  if (!ops) return false;
  const { weight, gradient } = update;
  const [rate, momentum] = [numberOf(update, 'learningRate'), numberIn(config, 'momentum')];
  if (momentum === 0) {
    ops.update('ResourceApplyGradientDescent', FLOAT, [weight, rate, gradient]);
    return true;
  }
  const attributes = { ...FLOAT, use_nesterov: { bool: flagIn(config, 'nesterov') } };
  ops.update('ResourceApplyKerasMomentum', attributes, [weight, slotOf(update, 'momentum'), rate, gradient, constant(momentum)]);
  return true;
};

/** By Keras's class name. Those that are left out differ from TensorFlow's kernels in their arithmetic. */
export const fusedUpdates: Readonly<Record<string, FusedUpdate>> = { Adam: adam, AdamW: adam, Adamax: adamax, SGD: sgd };
