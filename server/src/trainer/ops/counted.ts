import { ones, reshape, type Tensor, tensor1d, unsortedSegmentSum } from '@tensorflow/tfjs-core';
import { native } from './native.ts';

/**
 * How often each whole number below `count` comes up: float32 [count]. Elsewhere than on `native`, tfjs would look through all
 * numbers for each count, so they are counted here, at each step.
 * @param numbers int32 of any shape, from 0 to `count` − 1
 */
export function counted(numbers: Tensor, count: number): Tensor {
  if (native()) return unsortedSegmentSum(ones([numbers.size]), reshape(numbers, [-1]) as never, count);
  const counts = new Float32Array(count);
  for (const one of numbers.dataSync()) counts[one] = (counts[one] ?? 0) + 1;
  return tensor1d(counts);
}
