import { step, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';

/** What an activation computes: a tensor of the same shape (`glu` halves its axis). */
export type Activation = (x: Tensor, config: Config) => Tensor;
export type Activations = Readonly<Record<string, Activation>>;

/**
 * 1 where x is above the limit, else 0. A comparison inside `where` would stop the gradient of x with an error: tfjs asks
 * for the gradient of the condition too.
 */
export const isAbove = (x: Tensor, limit: number): Tensor => step(sub(x, limit));
