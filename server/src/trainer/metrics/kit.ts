import type { Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';

/** What a metric is computed from, a batch at a time. */
export interface MetricCall {
  /** float32 */
  readonly target: Tensor;
  readonly prediction: Tensor;
  /** bool, the leading axes of the prediction: which values count. */
  readonly mask: Tensor | null;
  /** What the prediction's softmax or sigmoid was computed from, when it comes straight from one. */
  readonly logits: Tensor | null;
  readonly config: Config;
}

/** A metric: sums that are gathered over the batches of an epoch, and what they come to. */
export interface Metric {
  /** Which way it is better: callbacks ask. */
  readonly better: 'higher' | 'lower';
  /** How many numbers it gathers. @param outputs last size of the prediction */
  size(config: Config, outputs: number): number;
  /** What a batch adds to them: a vector of that size. */
  add(call: MetricCall): Tensor;
  /** One value, or several, from the sums. */
  result(sums: ArrayLike<number>, config: Config, outputs: number): number | readonly number[];
}

/** 0 where there is nothing to divide by, as Keras's `divide_no_nan`. */
export const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);

/** A part of the sums. */
export const part = (sums: ArrayLike<number>, index: number, size: number): readonly number[] =>
  Array.from({ length: size }, (_, i) => sums[index * size + i] ?? 0);

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
