import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { type Checkpoint, decodeCheckpoint } from '../../../server/src/trainer/runs/checkpoint.ts';
import { RunFolder } from '../../../server/src/trainer/runs/folder.ts';
import { Keeper } from '../../../server/src/trainer/runs/keeper.ts';
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
const trained = (value: number) => ({ weights: () => weightsOf(value) });
const checkpointOf = (epoch: number, value = epoch): Checkpoint => ({
  epoch,
  batch: 0,
  samples: 0,
  seconds: 0.25,
  stoppedBy: null,
  snapshot: {
    iterations: 10 * epoch,
    learningRate: 0.1,
    place: { pass: epoch, taken: 3 },
    weights: weightsOf(value),
    rest: [{ path: 'w/m', shape: [1], values: Float32Array.of(-value) }],
  },
  callbacks: [{ values: { best: Number.NaN, wait: 2, name: 'a', none: null }, tensors: [] }],
});

const newKeeper = () => new Keeper(folder, { seed: 7, best: null }, () => now);
const file = (name: string): string => path.join(folder.path, `${name}.safetensors`);
const read = (name: string) => decodeSafetensors(readFileSync(file(name)), name);
const value = (name: string): number | undefined => read(name).tensors.find((tensor) => tensor.path === 'w')?.values[0];

test('the best epoch is the one with the least validation loss, and NaN is never best', async () => {
  const keeper = newKeeper();
  for (const [epoch, loss] of [3, 1, Number.NaN, 2].entries())
    keeper.epochEnd(epoch, { loss: -epoch, val_loss: loss }, trained(epoch));
  await keeper.end(weightsOf(3), 4);
  assert.equal(value('best'), 1);
  assert.deepEqual(read('best').metadata, { epoch: '1', loss: '1' });
  assert.equal(value('last'), 3);
});

test('without validation the loss decides', async () => {
  const keeper = newKeeper();
  keeper.epochEnd(0, { loss: 1 }, trained(0));
  keeper.epochEnd(1, { loss: 2 }, trained(1));
  await keeper.end(weightsOf(1), 2);
  assert.equal(value('best'), 0);
});

test('a checkpoint comes back to the bit, and can serve as initial weights', async () => {
  const keeper = newKeeper();
  keeper.epochEnd(0, { loss: 0.5 }, trained(1));
  await keeper.keep(checkpointOf(1));
  const back = decodeCheckpoint(readFileSync(file('checkpoint')), 'checkpoint');
  assert.deepEqual(back, { ...checkpointOf(1), seed: 7, best: { epoch: 0, loss: 0.5 } });
  assert.deepEqual(await loadWeights(file('checkpoint'), 'checkpoint'), weightsOf(1));
});

test('the last two checkpoints are kept', async () => {
  const keeper = newKeeper();
  for (const epoch of [1, 2, 3]) await keeper.keep(checkpointOf(epoch));
  assert.deepEqual([value('last'), value('checkpoint'), value('checkpoint-previous')], [3, 3, 2]);
});

test('checkpoints are due every two seconds at most', async () => {
  const keeper = newKeeper();
  assert.equal(keeper.due, false);
  now = 2_000;
  assert.equal(keeper.due, true);
  await keeper.keep(checkpointOf(1));
  assert.equal(keeper.due, false);
  now = 3_999;
  assert.equal(keeper.due, false);
  now = 4_000;
  assert.equal(keeper.due, true);
});

test('a run that goes on remembers its best epoch', async () => {
  const keeper = new Keeper(folder, { seed: 7, best: { epoch: 4, loss: 0.2 } }, () => now);
  keeper.epochEnd(5, { loss: 0.3 }, trained(5));
  await keeper.end(weightsOf(5), 6);
  assert.equal(existsSync(file('best')), false);
  keeper.epochEnd(6, { loss: 0.1 }, trained(6));
  await keeper.end(weightsOf(6), 7);
  assert.equal(value('best'), 6);
});

test('a run that is stopped in its first epoch keeps its weights', async () => {
  await newKeeper().end(weightsOf(5), 0);
  assert.equal(value('last'), 5);
  assert.equal(existsSync(file('best')), false);
});

test('a checkpoint with a changed bit, or cut off, is never half read', async () => {
  await newKeeper().keep(checkpointOf(1));
  const bytes = readFileSync(file('checkpoint'));
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(flipped.length - 1) ^ 1, flipped.length - 1);
  for (const damaged of [flipped, bytes.subarray(0, -1), Buffer.alloc(0), readFileSync(file('last'))])
    assert.throws(() => decodeCheckpoint(damaged, 'checkpoint'), /`checkpoint` (is damaged|cannot be read)/);
});
