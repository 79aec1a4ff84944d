import { cast, div, mul, pow, squeeze, sub, sum } from '@tensorflow/tfjs-core';
import { numberOr } from '../ops/config.ts';
import { oneHotOf } from '../ops/one-hot.ts';
import { withAxis } from '../ops/shapes.ts';
import type { Loss } from './kit.ts';

/**
 * keras/src/losses/losses.py (Zhang and Sabuncu, 2018). Keras compares labels of shape (batch, 1) with every prediction of the batch:
 * the loss is then the mean over all pairs, each with the weight of the sample that was predicted.
 */
export const categoricalGeneralizedCrossEntropy: Loss = ({ target, prediction, config }) => {
  const q = numberOr(config, 'q', 0.5);
  const isColumn = prediction.rank === 2 && target.rank === 2;
  const labels = cast(isColumn ? squeeze(target, [-1]) : target, 'int32');
  const classes = oneHotOf(labels, prediction.shape.at(-1) ?? 1);
  const p = sum(isColumn ? mul(withAxis(prediction, 1), withAxis(classes, 0)) : mul(prediction, classes), -1);
  return div(sub(1, pow(p, q)), q);
};
