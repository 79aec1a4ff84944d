import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory } from '@tensorflow/tfjs-core';
import type { Logs } from '../../../server/src/protocol/index.ts';
import { Failure } from '../../../server/src/trainer/failure.ts';
import { type FitOptions, fitPlan } from '../../../server/src/trainer/fit/fit.ts';
import { Training } from '../../../server/src/trainer/fit/training.ts';
import { openTestEngine } from '../support/engines.ts';
import { only, small, sums } from '../support/runs.ts';

const engine = await openTestEngine('native');
const NETWORK = 'Dense(8, activation=relu, input_shape=[4])\nDropout(0.5)\nDense(1)';
const TRAIN = 'loss = mse\noptimizer = Adam(0.01)\nbatch_size = 8\nepochs = 3';
const STATEFUL = 'LSTM(3, stateful=true, batch_input_shape=[4, 5, 2])\nDense(1)';

const options = (network = NETWORK, train = TRAIN): FitOptions => ({
  plan: small(network, train),
  engine,
  data: only(sums(30, [4]), sums(10, [4], 2), sums(9, [4], 3)),
  seed: 5,
});

/** The rows of each batch of the next epoch. */
function* epochOf(training: Training): Generator<Int32Array, void> {
  training.beginEpoch();
  for (let step = 0, [rows] = training.nextBatches(0, 1); rows; [rows] = training.nextBatches(++step, 1)) yield rows;
}

async function epochsOf(from: FitOptions): Promise<readonly Logs[]> {
  const epochs: Logs[] = [];
  await fitPlan({ ...from, onEpoch: ({ logs }) => void epochs.push(logs) });
  return epochs;
}

test('the same seed gives the same run, masks and order included; another seed another', async () => {
  const first = await epochsOf(options());
  assert.deepEqual(await epochsOf(options()), first);
  assert.notDeepEqual(await epochsOf({ ...options(), seed: 6 }), first);
});

test('a run learns, reports validation under its own names, and judges the test part at the end', async () => {
  const from = options('Dense(1, input_shape=[4])', `${TRAIN}\nmetrics = [mae]`);
  const epochs: Logs[] = [];
  const result = await fitPlan({ ...from, onEpoch: ({ logs }) => void epochs.push(logs) });
  assert.deepEqual(Object.keys(epochs[0] ?? {}), ['loss', 'mae', 'val_loss', 'val_mae']);
  assert.ok((epochs.at(-1)?.loss ?? 1) < (epochs[0]?.loss ?? 0));
  assert.equal(result.status, 'completed');
  assert.deepEqual(Object.keys(result.test ?? {}), ['loss', 'mae']);
});

test('a stop is honoured before the next batch, and no further epoch is reported', async () => {
  let asked = 0;
  const epochs: number[] = [];
  const stop = (): boolean => {
    asked += 1;
    return asked > 6;
  };
  const result = await fitPlan({ ...options(), shouldStop: stop, onEpoch: () => void epochs.push(0) });
  assert.deepEqual([result.status, result.epochs, epochs.length, asked], ['stopped', 1, 1, 7]);
  assert.equal(result.test, null);
});

test('no tensor is left behind by a step, an epoch or a run', async () => {
  const before = memory().numTensors;
  const counts: number[] = [];
  await fitPlan({ ...options(), onEpoch: () => void counts.push(memory().numTensors) });
  assert.equal(new Set(counts).size, 1, `as many after each epoch: ${counts}`);
  assert.equal(memory().numTensors, before);
});

test('a run that cannot begin leaves nothing behind', async () => {
  const before = memory().numTensors;
  const wrong = [{ path: 'dense/kernel', shape: [2, 2], values: new Float32Array(4) }];
  await assert.rejects(fitPlan({ ...options(), initialWeights: wrong }), (error: unknown) => {
    assert.ok(error instanceof Failure);
    for (const part of ['dense/bias', 'dense_1/kernel', 'dense/kernel', '[4,8]']) assert.ok(error.message.includes(part), part);
    assert.ok(error.words.fr.includes('Manquent'));
    return true;
  });
  assert.equal(memory().numTensors, before);
  assert.equal((await fitPlan(options())).status, 'completed');
});

test('initial weights are where the run begins', async () => {
  const { weights } = await fitPlan(options());
  const training = Training.open({ ...options(), initialWeights: weights });
  assert.deepEqual(training.weights(), weights);
  training.dispose();
});

test('drop_remainder leaves out the smaller batch in training alone', () => {
  const seen: number[] = [];
  const training = Training.open(options(NETWORK, `${TRAIN}\ndrop_remainder = true`));
  for (const rows of epochOf(training)) seen.push(rows.length);
  assert.deepEqual(seen, [8, 8, 8]);
  assert.ok(training.evaluate('validation'));
  training.dispose();
});

test('an epoch goes through all rows once, in another order each time', () => {
  const training = Training.open(options());
  const orders = [0, 1].map(() => [...epochOf(training)].flatMap((rows) => [...rows]));
  for (const order of orders)
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      Array.from({ length: 30 }, (_, i) => i),
    );
  assert.notDeepEqual(orders[0], orders[1]);
  training.dispose();
});

test('a stateful network goes on from batch to batch until its states are reset', () => {
  const plan = small(STATEFUL, 'loss = mse\nbatch_size = 4\nshuffle = false\ndrop_remainder = true');
  const data = only(sums(8, [5, 2]), sums(4, [5, 2], 2));
  const training = Training.open({ plan, engine, data, seed: 1 });
  const fresh = training.evaluate('validation');
  const later = training.evaluate('validation');
  assert.notDeepEqual(later, fresh);
  training.resetStates();
  assert.deepEqual(training.evaluate('validation'), fresh);
  training.dispose();
});

test('with reset_states=epoch every validation starts afresh', async () => {
  const plan = small(
    STATEFUL,
    'loss = mse\noptimizer = SGD(1e-12)\nbatch_size = 4\nshuffle = false\nepochs = 3\nreset_states = epoch',
  );
  const epochs = await epochsOf({ plan, engine, data: only(sums(8, [5, 2]), sums(4, [5, 2], 2)), seed: 1 });
  assert.equal(new Set(epochs.map((logs) => logs.val_loss)).size, 1);
  assert.equal(new Set(epochs.map((logs) => logs.loss)).size, 1);
});

test('EarlyStopping on something that no epoch reports warns once and stops nothing', async () => {
  const warnings: string[] = [];
  const from = options(NETWORK, `${TRAIN}\ncallbacks = [EarlyStopping(monitor=val_accuracy, patience=0)]`);
  const result = await fitPlan({ ...from, onMessage: ({ en }) => void warnings.push(en) });
  assert.deepEqual([result.status, result.epochs, warnings.length], ['completed', 3, 1]);
  assert.match(warnings[0] ?? '', /val_accuracy.*val_loss/);
});

test('batches are reported with their place, at most 20 times a second', async () => {
  const times: number[] = [];
  await fitPlan({
    ...options(NETWORK, 'loss = mse\nbatch_size = 1\nepochs = 20'),
    onBatch: ({ epoch, batch, samples, logs }) => {
      if (epoch === 0) times.push(performance.now());
      assert.equal(samples, batch + 1);
      assert.ok(Number.isFinite(logs.loss));
    },
  });
  for (const [i, time] of times.entries()) if (i > 0) assert.ok(time - (times[i - 1] ?? 0) >= 49);
});

test('a snapshot holds weights, slots and the number of batches', () => {
  const training = Training.open(options());
  for (const rows of epochOf(training)) training.trainBatches([rows], true).dispose();
  const { iterations, rest, weights } = training.snapshot();
  assert.equal(iterations, 4);
  assert.equal(weights.length, 4);
  assert.deepEqual(rest.map(({ path }) => path).slice(0, 2), ['dense/kernel/momentum', 'dense/kernel/velocity']);
  training.dispose();
});
