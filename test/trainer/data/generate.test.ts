import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Config } from '../../../server/src/protocol/index.ts';
import { loadFiles } from './plan.ts';

/** The points of a set with their classes: [x, y, class]. */
async function points(set: string, config: Config = {}, seed = 1): Promise<readonly (readonly number[])[]> {
  const { train } = await loadFiles(
    {},
    {
      data: { source: { name: 'generate', config: { set, samples: 120, noise: 0, classes: 2, ...config } }, target: null },
      output: [null, 3],
      loss: 'SparseCategoricalCrossentropy',
    },
    seed,
  );
  const [xy, labels] = [train.inputs[0]?.data ?? [], train.targets[0]?.data ?? []];
  return Array.from({ length: train.samples }, (_, i) => [xy[2 * i] ?? 0, xy[2 * i + 1] ?? 0, labels[i] ?? -1]);
}

const radius = ([x = 0, y = 0]: readonly number[]): number => Math.hypot(x, y);
const of = (all: readonly (readonly number[])[], label: number) => all.filter(([, , own]) => own === label);

test('circles lie in each other', async () => {
  const all = await points('circles');
  assert.equal(all.length, 120);
  for (const point of of(all, 0)) assert.ok(Math.abs(radius(point) - 1) < 1e-6);
  for (const point of of(all, 1)) assert.ok(Math.abs(radius(point) - 0.5) < 1e-6);
});

test('moons are the half circles of scikit-learn', async () => {
  const all = await points('moons');
  for (const point of of(all, 0)) assert.ok(Math.abs(radius(point) - 1) < 1e-6 && (point[1] ?? -1) > -1e-6);
  for (const [x = 0, y = 0] of of(all, 1)) assert.ok(Math.abs(Math.hypot(x - 1, y - 0.5) - 1) < 1e-6 && y < 0.5 + 1e-6);
});

test('spirals have as many arms as classes, each of as many points', async () => {
  const all = await points('spirals', { classes: 3 });
  assert.deepEqual(
    [0, 1, 2].map((label) => of(all, label).length),
    [40, 40, 40],
  );
  assert.ok(all.every((point) => radius(point) > 0.04 && radius(point) < 1.01));
});

test('noise has the deviation that is asked for', async () => {
  const [still, moved] = [await points('blobs'), await points('blobs', { noise: 0.2 })];
  const squares = moved.flatMap(([x = 0, y = 0], i) => [(x - (still[i]?.[0] ?? 0)) ** 2, (y - (still[i]?.[1] ?? 0)) ** 2]);
  const deviation = Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length);
  assert.ok(deviation > 0.16 && deviation < 0.24, `${deviation}`);
});

test('the same seed makes the same points, another seed others', async () => {
  const first = await points('moons', { noise: 0.1 }, 5);
  assert.deepEqual(await points('moons', { noise: 0.1 }, 5), first);
  assert.notDeepEqual(await points('moons', { noise: 0.1 }, 6), first);
});

test('a sine is predicted from its x', async () => {
  const { train } = await loadFiles(
    {},
    { data: { source: { name: 'generate', config: { set: 'sine', samples: 50, noise: 0 } }, target: null }, input: [null, 1] },
  );
  const [x, y] = [train.inputs[0]?.data ?? [], train.targets[0]?.data ?? []];
  assert.equal(train.samples, 50);
  for (let i = 0; i < 50; i++) assert.ok(Math.abs(Math.sin(x[i] ?? 0) - (y[i] ?? 9)) < 1e-5);
});
