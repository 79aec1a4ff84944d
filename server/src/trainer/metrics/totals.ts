import { cast, mean, mul, scalar, stack, sum, type Tensor } from '@tensorflow/tfjs-core';
import { range } from '../ops/shapes.ts';

/** A sum and how many values are in it: what a mean over an epoch is gathered from. Scalars. */
export interface Share {
  readonly sum: Tensor;
  readonly count: Tensor;
}

const perSample = (values: Tensor, from: number): Tensor =>
  values.rank > from ? mean(values, [...range(values.rank)].slice(from)) : values;

/**
 * What a batch adds to a metric: the mean of each sample's values, summed over samples; with a mask, the values that
 * count. keras/src/metrics/reduction_metrics.py
 */
export function shareOf(values: Tensor, mask: Tensor | null): Share {
  if (!mask) return { sum: sum(perSample(values, 1)), count: scalar(values.shape[0] ?? 1) };
  const counts = cast(mask, 'float32');
  const kept = mul(perSample(values, counts.rank), counts);
  return { sum: sum(perSample(kept, 1)), count: sum(perSample(counts, 1)) };
}

/** What a batch adds to a tracked loss: batches weigh as many times as they have samples. */
export const lossShare = (loss: Tensor, samples: number): Tensor => stack([mul(loss, samples), scalar(samples)]);
