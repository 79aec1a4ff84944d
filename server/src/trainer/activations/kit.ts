import type { Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';

/** What an activation computes: a tensor of the same shape (`glu` halves its axis). */
export type Activation = (x: Tensor, config: Config) => Tensor;
export type Activations = Readonly<Record<string, Activation>>;
