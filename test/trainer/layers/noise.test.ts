import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ones, tensor1d } from '@tensorflow/tfjs-core';
import type { Pass } from '../../../server/src/trainer/layers/kit.ts';
import { noises } from '../../../server/src/trainer/layers/noise.ts';
import { stepRandom } from '../../../server/src/trainer/ops/random.ts';
import { openTestEngine } from '../support/engines.ts';

await openTestEngine('cpu');

const pass = (training: boolean): Pass => ({
  training,
  random: stepRandom(tensor1d([1, 2], 'int32')),
  logits: new WeakMap(),
  penalties: [],
});

const run = (name: string, config: Record<string, number | string>, shape: number[], training = true): readonly number[] => {
  const layer = noises[name];
  assert.ok(layer, name);
  const call = { config: { seed: null, noise_shape: null, ...config }, inputs: [ones(shape)], masks: [null] };
  const { outputs } = layer.run({ ...call, weights: new Map(), states: new Map(), pass: pass(training) });
  return Array.from(outputs[0]?.dataSync() ?? []);
};

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const deviation = (values: readonly number[]): number => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const isNear = (value: number, wanted: number, by: number): void => assert.ok(Math.abs(value - wanted) < by, `${value}`);

test('a spatial dropout drops whole channels, and scales the others up', () => {
  const values = run('SpatialDropout1D', { rate: 0.25 }, [100, 4, 20]);
  for (const sample of [0, 50])
    for (let channel = 0; channel < 20; channel++)
      assert.equal(new Set([0, 1, 2, 3].map((step) => values[(sample * 4 + step) * 20 + channel])).size, 1);
  isNear(values.filter((value) => value === 0).length / values.length, 0.25, 0.03);
  isNear(Math.max(...values), 4 / 3, 1e-6);
});

test('channels first, a spatial dropout keeps or drops each map as a whole', () => {
  const values = run('SpatialDropout2D', { rate: 0.5, data_format: 'channels_first' }, [10, 3, 4, 5]);
  for (let map = 0; map < 30; map++) assert.equal(new Set(values.slice(map * 20, map * 20 + 20)).size, 1);
});

test('Gaussian noise has mean 0 and the deviation that it is given', () => {
  const values = run('GaussianNoise', { stddev: 0.3 }, [100, 100]);
  isNear(mean(values), 1, 0.02);
  isNear(deviation(values), 0.3, 0.01);
});

test('a Gaussian dropout multiplies by noise as strong as its rate', () => {
  const values = run('GaussianDropout', { rate: 0.2 }, [100, 100]);
  isNear(mean(values), 1, 0.02);
  isNear(deviation(values), Math.sqrt(0.2 / 0.8), 0.02);
});

test('an alpha dropout gives two values, the dropped one below the kept', () => {
  const values = run('AlphaDropout', { rate: 0.3 }, [100, 100]);
  const [low = 0, high = 0] = [...new Set(values)].toSorted((a, b) => a - b);
  assert.equal(new Set(values).size, 2);
  isNear(values.filter((value) => value === low).length / values.length, 0.3, 0.02);
  const factor = (0.7 * (1 + 0.3 * 1.7580993408473766 ** 2)) ** -0.5;
  isNear(high - low, factor * (1 + 1.7580993408473766), 1e-5);
});

for (const [name, strength] of [
  ['SpatialDropout3D', 'rate'],
  ['GaussianNoise', 'stddev'],
  ['GaussianDropout', 'rate'],
  ['AlphaDropout', 'rate'],
] as const)
  test(`${name} does nothing at test time`, () => {
    assert.deepEqual(new Set(run(name, { [strength]: 0.5 }, [2, 2, 2, 2, 2], false)), new Set([1]));
  });
