import type { Tensor } from '@tensorflow/tfjs-core';
import type { Configured } from '../../protocol/index.ts';
import { fusedActivations } from '../fused/activations.ts';
import type { Activations } from './kit.ts';
import { normalizing } from './normalizing.ts';
import { piecewise } from './piecewise.ts';
import { rectifiers } from './rectifiers.ts';
import { smooth } from './smooth.ts';

/** Every activation by the name of its function in `keras.activations`. */
export const activations: Activations = { ...smooth, ...rectifiers, ...piecewise, ...normalizing };

/**
 * What a softmax or sigmoid was computed from, by its result: a cross-entropy that gets such a result looks through it
 * (Keras's `_keras_logits`).
 */
export type Logits = WeakMap<Tensor, Tensor>;

const REMEMBERED = new Set(['softmax', 'sigmoid']);

/** @throws Error when no activation has that name */
export function activate(x: Tensor, activation: Configured, logits?: Logits): Tensor {
  const compute = activations[activation.name];
  if (!compute) throw new Error(`No activation is called ${activation.name}.`);
  const y = fusedActivations[activation.name]?.(x, activation.config) ?? compute(x, activation.config);
  if (REMEMBERED.has(activation.name)) logits?.set(y, x);
  return y;
}
