import { customGrad, type Tensor } from '@tensorflow/tfjs-core';
import type { NativeAttribute, NativeInput, NativeOps } from '../engine/port.ts';

export type Attributes = Readonly<Record<string, NativeAttribute>>;

/** `T=float32`, which nearly every operation wants. */
export const FLOAT: Attributes = { T: { type: 'float32' } };

/** An operation with one result. */
export function single(ops: NativeOps, op: string, inputs: readonly NativeInput[], attributes: Attributes = FLOAT): Tensor {
  return nth(ops.run(op, attributes, inputs), 0);
}

export function nth(tensors: readonly Tensor[], index: number): Tensor {
  const tensor = tensors[index];
  if (!tensor) throw new Error(`An operation gave no result ${index}.`);
  return tensor;
}

/** What a function with its own gradient computes. */
export interface Computed {
  readonly value: Tensor;
  /** What its gradient needs; tensors that are not named here are gone by then. */
  readonly saved: readonly Tensor[];
}

/**
 * A function whose gradient is written by hand.
 * @param gradient one tensor an input, of its shape
 */
export function withGradient(
  inputs: readonly Tensor[],
  compute: () => Computed,
  gradient: (dy: Tensor, saved: readonly Tensor[]) => readonly Tensor[],
): Tensor {
  const apply = customGrad((...args) => {
    const save = args.at(-1) as unknown as (saved: Tensor[]) => void;
    const { value, saved } = compute();
    save([...saved]);
    return { value, gradFunc: (dy: Tensor, kept: Tensor[]) => [...gradient(dy, kept)] };
  });
  return apply(...inputs);
}
