import {
  add,
  cast,
  clipByValue,
  div,
  log,
  mean,
  mul,
  neg,
  notEqual,
  squeeze,
  sub,
  sum,
  type Tensor,
  where,
  zerosLike,
} from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { fusedSparseCrossEntropy } from '../fused/cross-entropy.ts';
import { flagIn, numberOr, numberOrNone } from '../ops/config.ts';
import { oneHotOf } from '../ops/one-hot.ts';
import { positiveAxis, swapLast, withAxis } from '../ops/shapes.ts';
import { EPSILON, type Loss, type LossCall } from './kit.ts';
import { sigmoidCrossEntropy, softmaxCrossEntropy } from './logits.ts';

/** What the loss is computed from when not from probabilities: what an activation hid, or the prediction itself. */
const scores = ({ logits, prediction, config }: LossCall): Tensor | null =>
  logits ?? (flagIn(config, 'from_logits') ? prediction : null);

/** Keeps logarithms finite. */
export const clip = (p: Tensor): Tensor => clipByValue(p, EPSILON, 1 - EPSILON);

/** Labels drawn towards `otherwise` by the share that `label_smoothing` says. */
export function smoothed({ target, config }: LossCall, otherwise: number): Tensor {
  const share = numberOr(config, 'label_smoothing', 0);
  return share === 0 ? target : add(mul(target, 1 - share), share * otherwise);
}

export const categoricalCrossentropy: Loss = (call) => {
  const axis = positiveAxis(numberOr(call.config, 'axis', -1), call.prediction.rank);
  const target = swapLast(smoothed(call, 1 / (call.target.shape.at(-1) ?? 1)), axis);
  const logits = scores(call);
  if (logits) return softmaxCrossEntropy(swapLast(logits, axis), target);
  const prediction = swapLast(call.prediction, axis);
  const share = div(prediction, sum(prediction, -1, true));
  return neg(sum(mul(target, log(clip(share))), -1));
};

/** Labels of shape (batch, 1) as (batch). */
export const labelsOf = (target: Tensor, prediction: Tensor): Tensor =>
  target.rank === prediction.rank && target.shape.at(-1) === 1 ? squeeze(target, [-1]) : target;

/** Which labels `ignore_class` leaves in: bool, the shape of the labels. */
export const kept = (target: Tensor, prediction: Tensor, config: Config): Tensor =>
  notEqual(labelsOf(target, prediction), numberOr(config, 'ignore_class', Number.NaN));

/** Keras takes the logarithms of clipped probabilities for logits: they are normalised again. */
function sparse(labels: Tensor, { prediction, logits, config }: LossCall): Tensor {
  const from = logits ?? (flagIn(config, 'from_logits') ? prediction : log(clip(prediction)));
  const fused = fusedSparseCrossEntropy(from, labels);
  if (fused) return fused;
  const classes = oneHotOf(cast(labels, 'int32'), prediction.shape.at(-1) ?? 1);
  return softmaxCrossEntropy(from, classes);
}

/** With `ignore_class` the prediction is put through `where` first, and so never looked through to its logits. */
export const sparseCategoricalCrossentropy: Loss = (call) => {
  const labels = labelsOf(call.target, call.prediction);
  if (numberOrNone(call.config, 'ignore_class') === null) return sparse(labels, call);
  const counted = kept(call.target, call.prediction, call.config);
  const prediction = where(withAxis(counted, -1), call.prediction, zerosLike(call.prediction));
  const values = sparse(where(counted, labels, zerosLike(labels)), { ...call, prediction, logits: null });
  return where(counted, values, zerosLike(values));
};

export const binaryCrossentropy: Loss = (call) => {
  const target = smoothed(call, 0.5);
  const axis = positiveAxis(numberOr(call.config, 'axis', -1), call.prediction.rank);
  const logits = scores(call);
  if (logits) return mean(sigmoidCrossEntropy(logits, target), axis);
  const p = clip(call.prediction);
  return neg(mean(add(mul(target, log(p)), mul(sub(1, target), log(sub(1, p)))), axis));
};
