import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ones, tensor1d } from '@tensorflow/tfjs-core';
import { dropout } from '../../../server/src/trainer/layers/dropout.ts';
import type { Pass } from '../../../server/src/trainer/layers/kit.ts';
import { stepRandom } from '../../../server/src/trainer/ops/random.ts';
import { openTestEngine } from '../support/engines.ts';

await openTestEngine('cpu');

const pass = (training: boolean): Pass => ({
  training,
  random: stepRandom(tensor1d([1, 2], 'int32')),
  logits: new WeakMap(),
  penalties: [],
});

const run = (config: Record<string, number | number[] | null>, shape: number[], training = true): readonly number[] => {
  const call = { config: { seed: null, noise_shape: null, ...config }, inputs: [ones(shape)], masks: [null] };
  const { outputs } = dropout.run({ ...call, weights: new Map(), states: new Map(), pass: pass(training) });
  return Array.from(outputs[0]?.dataSync() ?? []);
};

test('the share that `rate` says is dropped, and the rest is scaled up', () => {
  const values = run({ rate: 0.2 }, [100, 100]);
  const dropped = values.filter((value) => value === 0).length / values.length;
  assert.ok(Math.abs(dropped - 0.2) < 0.02, `${dropped} dropped`);
  assert.ok(values.every((value) => value === 0 || Math.abs(value - 1.25) < 1e-6));
});

test('at test time nothing happens', () => {
  assert.deepEqual(new Set(run({ rate: 0.9 }, [10, 10], false)), new Set([1]));
});

test('a rate of 1 gives zeros', () => {
  assert.deepEqual(new Set(run({ rate: 1 }, [10, 10])), new Set([0]));
});

test('along an axis where `noise_shape` is 1 one draw holds for all', () => {
  const values = run({ rate: 0.5, noise_shape: [20, 1] }, [20, 6]);
  for (let row = 0; row < 20; row++) assert.equal(new Set(values.slice(6 * row, 6 * row + 6)).size, 1);
});
