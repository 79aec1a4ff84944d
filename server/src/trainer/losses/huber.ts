import { abs, add, mean, minimum, mul, square, sub } from '@tensorflow/tfjs-core';
import { numberOr } from '../ops/config.ts';
import type { Loss } from './kit.ts';

/** keras/src/losses/losses.py: ½d² up to delta, a straight line beyond; written without a comparison, which has no gradient. */
export const huber: Loss = ({ target, prediction, config }) => {
  const delta = numberOr(config, 'delta', 1);
  const size = abs(sub(prediction, target));
  const curved = minimum(size, delta);
  return mean(add(mul(0.5, square(curved)), mul(delta, sub(size, curved))), -1);
};
