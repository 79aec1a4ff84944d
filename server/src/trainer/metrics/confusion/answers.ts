import { add, cast, mul, reshape, slice, sub, sum, type Tensor, topk } from '@tensorflow/tfjs-core';
import { sameRank } from '../../losses/kit.ts';
import { numberOrNone } from '../../ops/config.ts';
import { oneHotOf } from '../../ops/one-hot.ts';
import type { MetricCall } from '../kit.ts';
import type { Answers } from './counts.ts';

/** What outputs that are not among the largest are taken for. */
export const NEVER = -1e10;

/** All but the `k` largest outputs of a sample put out. */
function onlyTop(prediction: Tensor, k: number): Tensor {
  const chosen = sum(oneHotOf(cast(topk(prediction, k).indices, 'int32'), prediction.shape.at(-1) ?? 1), -2);
  return add(mul(prediction, chosen), mul(NEVER, sub(1, chosen)));
}

function onlyClass(x: Tensor, index: number): Tensor {
  const from = x.shape.map((_, axis) => (axis === x.rank - 1 ? index : 0));
  return slice(x, from, [...x.shape.slice(0, -1), 1]);
}

/** The answers of a batch, in one column; of one class with `class_id`. */
export function answersOf(call: MetricCall): Answers {
  const [target, given] = sameRank(call.target, call.prediction);
  const [k, index] = [numberOrNone(call.config, 'top_k'), numberOrNone(call.config, 'class_id')];
  const prediction = k === null ? given : onlyTop(given, k);
  const pick = (x: Tensor): Tensor => reshape(index === null ? x : onlyClass(x, index), [-1, 1]);
  return { target: pick(target), prediction: pick(prediction), weights: null };
}
