import assert from 'node:assert/strict';
import type { Tensor, TensorLike } from '@tensorflow/tfjs-core';

const flat = (values: unknown): readonly number[] =>
  (Array.isArray(values) ? values.flat(Number.POSITIVE_INFINITY) : [values]).map(Number);

/** Asserts that a tensor holds these numbers, each within `limit` of the larger of its size and 1. */
export function assertClose(actual: Tensor, expected: TensorLike, limit = 1e-6, message = ''): void {
  const [values, wanted] = [Array.from(actual.dataSync()), flat(expected)];
  assert.equal(values.length, wanted.length, `${message}: as many numbers`);
  for (const [i, value] of values.entries()) {
    const target = wanted[i] ?? Number.NaN;
    const off = Math.abs(value - target) / Math.max(1, Math.abs(target));
    assert.ok(off <= limit, `${message}: number ${i} is ${value}, not ${target}`);
  }
}
