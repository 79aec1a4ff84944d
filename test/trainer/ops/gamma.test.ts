import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tensor1d } from '@tensorflow/tfjs-core';
import { gamma } from '../../../server/src/trainer/ops/gamma.ts';
import { normal, stepRandom } from '../../../server/src/trainer/ops/random.ts';
import { openTestEngine } from '../support/engines.ts';

await openTestEngine('cpu');

for (const alpha of [0.3, 1, 4.5])
  test(`gamma numbers of shape ${alpha} have that mean and that variance, and none is negative`, () => {
    const random = stepRandom(tensor1d([3, 5], 'int32'));
    const source = {
      uniform: (shape: readonly number[]) => random.uniform(shape),
      normal: (shape: readonly number[]) => normal(random, shape, null),
    };
    const values = Array.from(gamma(source, [4000], alpha).dataSync());
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    assert.ok(Math.min(...values) >= 0);
    assert.ok(Math.abs(mean - alpha) < 0.1 * alpha, `${mean}`);
    assert.ok(Math.abs(variance - alpha) < 0.2 * alpha, `${variance}`);
  });
