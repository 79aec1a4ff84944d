import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { RunFolder } from '../../../server/src/trainer/runs/folder.ts';
import { Keeper, type Trained } from '../../../server/src/trainer/runs/keeper.ts';
import { loadWeights } from '../../../server/src/trainer/runs/load-weights.ts';
import { decodeSafetensors } from '../../../server/src/trainer/runs/safetensors.ts';

let out: string;
let folder: RunFolder;
let now = 0;

beforeEach(async () => {
  out = mkdtempSync(path.join(tmpdir(), 'nnspec-keeper-'));
  folder = await RunFolder.create(out, 'run');
  now = 0;
});

afterEach(() => {
  folder.close();
  rmSync(out, { recursive: true });
});

const weightsOf = (value: number) => [{ path: 'w', shape: [1], values: Float32Array.of(value) }];
const trained = (value: number): Trained => ({
  weights: () => weightsOf(value),
  snapshot: () => ({
    iterations: 10 * value,
    weights: weightsOf(value),
    rest: [{ path: 'w/m', shape: [1], values: Float32Array.of(-value) }],
  }),
});

const file = (name: string): string => path.join(folder.path, `${name}.safetensors`);
const read = (name: string) => decodeSafetensors(readFileSync(file(name)), name);
const value = (name: string): number | undefined => read(name).tensors.find((tensor) => tensor.path === 'w')?.values[0];

test('the best epoch is the one with the least validation loss, and NaN is never best', async () => {
  const keeper = new Keeper(folder, 7, () => now);
  for (const [epoch, loss] of [3, 1, Number.NaN, 2].entries())
    await keeper.epochEnd(epoch, { loss: -epoch, val_loss: loss }, trained(epoch));
  await keeper.end(weightsOf(3));
  assert.equal(value('best'), 1);
  assert.deepEqual(read('best').metadata, { epoch: '1', loss: '1' });
  assert.equal(value('last'), 3);
});

test('without validation the loss decides', async () => {
  const keeper = new Keeper(folder, 7, () => now);
  await keeper.epochEnd(0, { loss: 1 }, trained(0));
  await keeper.epochEnd(1, { loss: 2 }, trained(1));
  await keeper.end(weightsOf(1));
  assert.equal(value('best'), 0);
});

test('a checkpoint has weights, slots, step and seed, and can serve as initial weights', async () => {
  const keeper = new Keeper(folder, 7, () => now);
  await keeper.epochEnd(4, { loss: 1 }, trained(2));
  await keeper.end(weightsOf(2));
  assert.deepEqual(read('checkpoint').metadata, { epoch: '4', step: '20', seed: '7' });
  assert.equal(read('checkpoint').tensors.length, 2);
  assert.deepEqual(await loadWeights(file('checkpoint'), 'checkpoint'), weightsOf(2));
});

test('short epochs do not write each time, long ones do', async () => {
  const keeper = new Keeper(folder, 7, () => now);
  await keeper.epochEnd(0, { loss: 3 }, trained(0));
  assert.equal(existsSync(file('last')), false);
  now = 2_000;
  await keeper.epochEnd(1, { loss: 2 }, trained(1));
  assert.deepEqual([value('last'), value('best'), value('checkpoint')], [1, 1, 1]);
  now = 2_100;
  await keeper.epochEnd(2, { loss: 1 }, trained(2));
  assert.deepEqual([value('last'), value('best')], [1, 1]);
  await keeper.end(weightsOf(9));
  assert.deepEqual([value('last'), value('best'), value('checkpoint')], [9, 2, 2]);
});

test('a run that is stopped in its first epoch keeps its weights', async () => {
  await new Keeper(folder, 7, () => now).end(weightsOf(5));
  assert.equal(value('last'), 5);
  assert.equal(existsSync(file('best')), false);
});
