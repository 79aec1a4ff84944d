import { cast, div, mul, oneHot, pow, sub, sum } from '@tensorflow/tfjs-core';
import { numberOr } from '../ops/config.ts';
import { labelsOf } from './crossentropies.ts';
import type { Loss } from './kit.ts';

/** keras/src/losses/losses.py (Zhang and Sabuncu, 2018); labels of shape (batch, 1) mean what (batch) means. */
export const categoricalGeneralizedCrossEntropy: Loss = ({ target, prediction, config }) => {
  const q = numberOr(config, 'q', 0.5);
  const labels = cast(labelsOf(target, prediction), 'int32');
  const classes = cast(oneHot(labels, prediction.shape.at(-1) ?? 1), 'float32');
  return div(sub(1, pow(sum(mul(prediction, classes), -1), q)), q);
};
