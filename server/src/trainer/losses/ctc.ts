import {
  add,
  cast,
  concat,
  equal,
  fill,
  logicalAnd,
  logSumExp,
  matMul,
  mul,
  neg,
  notEqual,
  reshape,
  slice,
  stack,
  sum,
  type Tensor,
  where,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { logSoftmaxOver } from '../activations/normalizing.ts';
import { oneHotOf } from '../ops/one-hot.ts';
import type { Loss } from './kit.ts';

/** Stands for the logarithm of 0, whose gradient would be no number. */
const NEVER = -1e30;

const never = (batch: number, size: number): Tensor => fill([batch, size], NEVER);

/** The same places, moved on by some; what was before them is impossible. */
function movedOn(x: Tensor, by: number): Tensor {
  const [batch = 1, size = 1] = x.shape;
  return concat([never(batch, by), slice(x, [0, 0], [batch, size - by])], 1);
}

/** Labels with a blank before, between and after: [batch, 2 · length + 1]. */
function spelled(labels: Tensor): Tensor {
  const [batch = 1, length = 0] = labels.shape;
  const pairs = reshape(stack([zerosLike(labels), labels], 2), [batch, 2 * length]);
  return concat([pairs, fill([batch, 1], 0, 'int32')], 1);
}

/** Which places may be reached over the blank before them: labels that differ from the one before. */
function skips(places: Tensor): Tensor {
  const [batch = 1, size = 1] = places.shape;
  const before = concat([fill([batch, 2], 0, 'int32'), slice(places, [0, 0], [batch, size - 2])], 1);
  return logicalAnd(notEqual(places, 0), notEqual(places, before));
}

const eitherOf = (values: readonly Tensor[]): Tensor => logSumExp(stack([...values], 2), 2);

/** The values at one place of each sample; impossible where the place is −1. */
const at = (values: Tensor, place: Tensor): Tensor => {
  const there = equal(oneHotOf(place, values.shape[1] ?? 1), 1);
  return logSumExp(where(there, values, add(zerosLike(values), NEVER)), 1);
};

/** ln of the probability of all beginnings that end at each place, step by step. */
function forwards(chances: Tensor, places: Tensor): Tensor {
  const [batch = 1, time = 1, size = 1] = chances.shape;
  const step = (t: number): Tensor => reshape(slice(chances, [0, t, 0], [batch, 1, size]), [batch, size]);
  const impossible = never(batch, size);
  const skip = skips(places);
  let reached = concat([slice(step(0), [0, 0], [batch, 2]), never(batch, size - 2)], 1);
  for (let t = 1; t < time; t++) {
    const jumped = where(skip, movedOn(reached, 2), impossible);
    reached = add(eitherOf([reached, movedOn(reached, 1), jumped]), step(t));
  }
  return reached;
}

/** TensorFlow's `ctc_loss` with blank 0 and all steps (Graves and others, 2006): by the sum over all spellings. */
export const ctc: Loss = ({ target, prediction }) => {
  const labels = cast(target, 'int32');
  const places = spelled(labels);
  const classes = oneHotOf(places, prediction.shape.at(-1) ?? 1);
  const reached = forwards(matMul(logSoftmaxOver(prediction, -1), classes, false, true), places);
  const end = mul(2, sum(cast(notEqual(labels, 0), 'int32'), 1));
  const ends = [at(reached, cast(end, 'int32')), at(reached, cast(add(end, -1), 'int32'))];
  return neg(logSumExp(stack(ends, 1), 1));
};
