import { squeeze, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { withAxis } from '../ops/shapes.ts';

/** What a loss is computed from. */
export interface LossCall {
  /** float32 */
  readonly target: Tensor;
  readonly prediction: Tensor;
  /** What the prediction's softmax or sigmoid was computed from, when it comes straight from one. */
  readonly logits: Tensor | null;
  readonly config: Config;
}

/** A value for each sample, and each step: the prediction's shape without its last axis. keras/src/losses/losses.py */
export type Loss = (call: LossCall) => Tensor;

/** Keras's `epsilon()`. */
export const EPSILON = 1e-7;

/** keras/src/losses/loss.py, `squeeze_or_expand_to_same_rank`: where ranks differ by one and the longer ends in 1. */
export function sameRank(a: Tensor, b: Tensor): readonly [Tensor, Tensor] {
  if (a.rank === b.rank + 1 && a.shape.at(-1) === 1) return b.rank === 1 ? [a, withAxis(b, -1)] : [squeeze(a, [-1]), b];
  if (b.rank === a.rank + 1 && b.shape.at(-1) === 1) return a.rank === 1 ? [withAxis(a, -1), b] : [a, squeeze(b, [-1])];
  return [a, b];
}
