import { cast, reshape, type Tensor, where, zerosLike } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn } from '../ops/config.ts';
import type { Mask } from './kit.ts';

/**
 * Whether masked steps are silenced behind the loop, by the mask as it stands in the sequence, although the loop reads from the end:
 * so does Keras's unrolled loop. Every other loop silences a step when it reads it. keras/src/backend/tensorflow/rnn.py
 */
export const silencedBehind = (config: Config): boolean =>
  ['zero_output_for_mask', 'unroll', 'go_backwards', 'return_sequences'].every((flag) => flagIn(config, flag));

/** Zeros for the steps that the mask leaves out. @param outputs [batch, time, …] @param mask [batch, time] */
export function silenced(outputs: Tensor, mask: Mask): Tensor {
  if (!mask) return outputs;
  const [batch = 0, time = 0, ...rest] = outputs.shape;
  return where(reshape(cast(mask, 'bool'), [batch, time, ...rest.map(() => 1)]), outputs, zerosLike(outputs));
}
