import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory } from '@tensorflow/tfjs-core';
import type { Words } from '../../../server/src/catalogue/index.ts';
import { Failure } from '../../../server/src/trainer/failure.ts';
import { type FitOptions, fitPlan } from '../../../server/src/trainer/fit/fit.ts';
import { openTestEngine } from '../support/engines.ts';
import { only, small, sums } from '../support/runs.ts';
import { MemoryFiles } from './files.ts';

const engine = await openTestEngine('native');

const options = (train: string, more: Partial<FitOptions> = {}): FitOptions => ({
  plan: small('Dense(1, input_shape=[4])', `loss = mse\nbatch_size = 8\nepochs = 6\n${train}`),
  engine,
  data: only(sums(30, [4]), sums(10, [4], 2), sums(10, [4], 3)),
  seed: 1,
  ...more,
});

/** What a run says, and how it ends. */
async function run(
  train: string,
): Promise<{ readonly said: readonly string[]; readonly by: string | null; readonly epochs: number }> {
  const said: Words[] = [];
  const { status, stoppedBy, epochs } = await fitPlan(options(train, { onMessage: (words) => void said.push(words) }));
  assert.equal(status, stoppedBy === null ? 'completed' : 'early_stopped');
  return { said: said.map(({ en }) => en), by: stoppedBy, epochs };
}

test('the callback that ends a run is named', async () => {
  const worse = await run('optimizer = SGD(1.1)\ncallbacks = [EarlyStopping(patience=1, verbose=1, restore_best_weights=true)]');
  assert.deepEqual([worse.by, worse.said.length], ['EarlyStopping', 2]);
  assert.match(worse.said[0] ?? '', /^Epoch \d: `EarlyStopping` ends the training\.$/);
  const infinite = await run('optimizer = SGD(1e9)\ncallbacks = [TerminateOnNaN(), EarlyStopping(patience=5)]');
  assert.equal(infinite.by, 'TerminateOnNaN');
  assert.match(infinite.said[0] ?? '', /^The loss is \w+ after batch \d of epoch \d/);
});

test('callbacks say what they do to the learning rate when they are asked to', async () => {
  const plateau = await run('optimizer = SGD(0.5)\ncallbacks = [ReduceLROnPlateau(patience=0, min_delta=100, verbose=1)]');
  assert.match(plateau.said[0] ?? '', /^Epoch 2: `ReduceLROnPlateau` sets the learning rate to 0\.05/);
  const schedule = 'callbacks = [LearningRateScheduler(PiecewiseConstantDecay([2], [0.5, 0.25]), verbose=1)]';
  assert.deepEqual(
    (await run(`optimizer = SGD(0.1)\n${schedule}`)).said.map((text) => /to ([\d.]+)\.$/.exec(text)?.[1]),
    ['0.5', '0.5', '0.5', '0.25', '0.25', '0.25'],
  );
});

for (const [what, train, message] of [
  [
    'sets the rate of an optimizer that follows a schedule',
    'optimizer = SGD(CosineDecay(0.1, 9))\ncallbacks = [ReduceLROnPlateau()]',
    /`ReduceLROnPlateau` cannot set the learning rate/,
  ],
  [
    'schedules what follows a schedule',
    'optimizer = SGD(CosineDecay(0.1, 9))\ncallbacks = [LearningRateScheduler(CosineDecay(0.1, 9))]',
    /it follows a schedule/,
  ],
  ['swaps averages that nobody keeps', 'callbacks = [SwapEMAWeights()]', /needs moving averages/],
  [
    'watches a count without a direction',
    'metrics = [FalsePositives()]\ncallbacks = [EarlyStopping(monitor=false_positives)]',
    /a count of which nobody can tell/,
  ],
  ['names a file by what is not reported', 'callbacks = [ModelCheckpoint("{val_auc}.keras")]', /`\{val_auc\}` says nothing/],
  [
    'raises an error at a loss that is no number',
    'optimizer = SGD(1e9)\ncallbacks = [TerminateOnNaN(raise_error=true)]',
    /`TerminateOnNaN` ends the training/,
  ],
] as const)
  test(`a callback that ${what} ends the run with its line, and leaves nothing behind`, async () => {
    const before = memory().numTensors;
    const from = options(train, { files: new MemoryFiles() });
    await assert.rejects(fitPlan(from), (error) => {
      assert.ok(error instanceof Failure, `${error}`);
      assert.match(error.message, message);
      assert.equal(error.line, from.plan.train.line);
      return true;
    });
    assert.equal(memory().numTensors, before);
  });

test('what a callback adds to the logs is told, and watched by those after it', async () => {
  const names: string[][] = [];
  const train =
    'optimizer = SGD(0.5)\ncallbacks = [ReduceLROnPlateau(patience=0), EarlyStopping(monitor=learning_rate, mode=min, patience=1)]';
  await fitPlan(options(train, { onEpoch: ({ logs }) => void names.push(Object.keys(logs)) }));
  assert.deepEqual(names[0], ['loss', 'val_loss', 'learning_rate']);
});
