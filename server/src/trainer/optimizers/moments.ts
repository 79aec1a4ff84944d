import { add, mul, sub, type Tensor } from '@tensorflow/tfjs-core';
import { squares } from './gradient.ts';
import { slotOf, type Update } from './kit.ts';

const { fround } = Math;

/** βˢ in float32, as Keras computes it. */
export const power = (beta: number, step: number): number => fround(fround(beta) ** step);

/** 1 − βˢ in float32: for β = 0.999 and few steps its rounding is seen in the sixth digit. */
export const oneMinusPower = (beta: number, step: number): number => fround(1 - power(beta, step));

/** The share 1 − β of what is new, where Keras computes it in float32 instead of in Python. */
export const newShare = (beta: number): number => oneMinusPower(beta, 1);

const moved = (average: Tensor, value: Tensor, share: number): Tensor => add(average, mul(sub(value, average), share));

/** Moves the slot `momentum` towards the gradient by a share, and gives it. */
export function firstMoment(update: Update, share: number): Tensor {
  const momentum = slotOf(update, 'momentum');
  momentum.assign(moved(momentum, update.gradient, share));
  return momentum;
}

/** Moves the slot `velocity` towards the gradient's square by a share, and gives it. */
export function secondMoment(update: Update, share: number): Tensor {
  const velocity = slotOf(update, 'velocity');
  velocity.assign(moved(velocity, squares(update.found), share));
  return velocity;
}
