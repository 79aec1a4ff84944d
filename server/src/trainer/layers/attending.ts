import { abs, greaterEqual, less, logicalAnd, mul, range, sub, type Tensor } from '@tensorflow/tfjs-core';
import { activate } from '../activations/index.ts';
import { numberIn, numberOrNone } from '../ops/config.ts';
import { withAxis } from '../ops/shapes.ts';
import { keepMask } from './dropout.ts';
import type { LayerCall, Mask } from './kit.ts';

/** Query, value and key of a call, with their masks. Without a key the value is its own. */
export interface Attended {
  readonly query: Tensor;
  readonly value: Tensor;
  readonly key: Tensor;
  readonly queryMask: Mask;
  readonly valueMask: Mask;
  readonly keyMask: Mask;
}

/** @throws Error when there are fewer than two inputs */
export function attended({ inputs, masks }: LayerCall): Attended {
  const [query, value, key = value] = inputs;
  if (!query || !value || !key) throw new Error('An attention layer was called without query and value.');
  const [queryMask = null, valueMask = null, keyMask = null] = masks;
  return { query, value, key, queryMask, valueMask, keyMask };
}

const places = (count: number): Tensor => range(0, count, 1, 'float32');

/** [steps, others]: what lies at or before each step. */
export const causal = (steps: number, others: number): Tensor =>
  greaterEqual(withAxis(places(steps), 1), withAxis(places(others), 0));

/** [steps, others]: what lies less than `width` steps away. */
export const nearby = (steps: number, others: number, width: number): Tensor =>
  less(abs(sub(withAxis(places(steps), 1), withAxis(places(others), 0))), width);

/** Both masks, where there are both. */
export const both = (one: Mask, other: Mask): Mask => (one && other ? logicalAnd(one, other) : (one ?? other));

/** Attention weights as dropped while training. */
export function dropped(weights: Tensor, { config, pass }: LayerCall): Tensor {
  const rate = numberIn(config, 'dropout');
  if (!pass.training || rate === 0) return weights;
  return mul(weights, keepMask(pass.random, weights.shape, rate, numberOrNone(config, 'seed')));
}

export const softmaxOf = (scores: Tensor): Tensor => activate(scores, { name: 'softmax', config: {} });
