import { concat, matMul, ones, reshape, slice, stack, type Tensor, unstack } from '@tensorflow/tfjs-core';
import type { NativeOps } from '../../engine/port.ts';
import { single } from '../kit.ts';

/** Sequences here are time first: [time, batch, units]. */

/** One tensor a step; they share the buffer of the whole. */
export const stepsOf = (sequence: Tensor): readonly Tensor[] => unstack(sequence, 0);

export const sequenceOf = (steps: readonly Tensor[]): Tensor => stack([...steps], 0);

/** All steps under one another: [time · batch, units]. */
export const rowsOf = (sequence: Tensor): Tensor => {
  const [time = 0, batch = 0, units = 0] = sequence.shape;
  return reshape(sequence, [time * batch, units]);
};

/** What each step finds: the first state, then every state but the last. */
export function before(first: Tensor, states: Tensor): Tensor {
  const [time = 0, batch = 0, units = 0] = states.shape;
  const start = reshape(first, [1, batch, units]);
  return time === 1 ? start : concat([start, slice(states, [0, 0, 0], [time - 1, batch, units])], 0);
}

/** The last step of a sequence, still a sequence. */
export function lastOf(states: Tensor): Tensor {
  const [time = 0, batch = 0, units = 0] = states.shape;
  return slice(states, [time - 1, 0, 0], [1, batch, units]);
}

/** The sum of each column; as a product several times faster than `Sum` over the first axis. */
export function columnSums(rows: Tensor): Tensor {
  const [count = 0, columns = 0] = rows.shape;
  return reshape(matMul(ones([1, count]), rows), [columns]);
}

export const sigmoidGradient = (ops: NativeOps, y: Tensor, dy: Tensor): Tensor => single(ops, 'SigmoidGrad', [y, dy]);
export const tanhGradient = (ops: NativeOps, y: Tensor, dy: Tensor): Tensor => single(ops, 'TanhGrad', [y, dy]);

/** Row by row: `mask` is bool, [batch, 1]. */
export const select = (ops: NativeOps, mask: Tensor, yes: Tensor, no: Tensor): Tensor => single(ops, 'SelectV2', [mask, yes, no]);
