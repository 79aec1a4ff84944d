import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Logs } from '../../../server/src/protocol/index.ts';
import { type FitOptions, type FitResult, fitPlan } from '../../../server/src/trainer/fit/fit.ts';
import type { Checkpoints } from '../../../server/src/trainer/fit/options.ts';
import { Stopwatch } from '../../../server/src/trainer/fit/stopwatch.ts';
import { type Checkpoint, decodeCheckpoint, encodeCheckpoint } from '../../../server/src/trainer/runs/checkpoint.ts';
import { openTestEngine } from '../support/engines.ts';
import { only, small, sums } from '../support/runs.ts';

const engine = await openTestEngine('native');
const DENSE = 'Dense(8, activation=relu, input_shape=[4])\nBatchNormalization()\nDropout(0.5)\nDense(1)';
const STATEFUL = 'LSTM(3, stateful=true, batch_input_shape=[4, 5, 2])\nDense(1)';
const dense = only(sums(30, [4]), sums(10, [4], 2), sums(9, [4], 3));
const sequences = only(sums(16, [5, 2]), sums(8, [5, 2], 2));

interface Told {
  readonly epochs: readonly Logs[];
  readonly result: FitResult;
}

async function told(options: FitOptions): Promise<Told> {
  const epochs: Logs[] = [];
  const result = await fitPlan({ ...options, onEpoch: ({ logs }) => void epochs.push(logs) });
  return { epochs, result };
}

/** A checkpoint before every batch, each through its bytes. */
async function withCheckpoints(options: FitOptions): Promise<Told & { readonly checkpoints: readonly Checkpoint[] }> {
  const bytes: Uint8Array[] = [];
  const checkpoints: Checkpoints = {
    due: true,
    keep: async (checkpoint) => void bytes.push(encodeCheckpoint(checkpoint, { seed: 5, best: null })),
  };
  const all = await told({ ...options, checkpoints, rest: () => Promise.resolve() });
  return { ...all, checkpoints: bytes.map((one) => decodeCheckpoint(one, 'checkpoint')) };
}

const cases: readonly (readonly [string, string, string, FitOptions['data']])[] = [
  ['masks, moving statistics and Adam', DENSE, 'optimizer = Adam(0.01)', dense],
  ['momentum and a schedule', DENSE, 'optimizer = SGD(CosineDecay(0.1, decay_steps=12), momentum=0.9)', dense],
  ['moving averages of the weights', DENSE, 'optimizer = RMSprop(0.01, use_ema=true, ema_overwrite_frequency=3)', dense],
  ['gradients gathered over batches', DENSE, 'optimizer = Adam(0.01, gradient_accumulation_steps=3)', dense],
  ['epochs that end within the data', DENSE, 'optimizer = Adam(0.01)\nsteps_per_epoch = 3', dense],
  ['states that run on', STATEFUL, 'optimizer = Adam(0.01)\nbatch_size = 4\nshuffle = false\ndrop_remainder = true', sequences],
  [
    'callbacks that count',
    DENSE,
    'optimizer = Adam(0.05)\nmetrics = [mae]\ncallbacks = [ReduceLROnPlateau(patience=1, min_delta=0.05), EarlyStopping(patience=3, restore_best_weights=true)]',
    dense,
  ],
];

for (const [what, network, train, data] of cases) {
  test(`a run goes on from any batch to the same bits: ${what}`, async () => {
    const size = network === STATEFUL ? '' : '\nbatch_size = 8';
    const options: FitOptions = { plan: small(network, `loss = mse\nepochs = 4\n${train}${size}`), engine, data, seed: 5 };
    const plain = await told(options);
    const { checkpoints, ...all } = await withCheckpoints(options);
    assert.deepEqual(all, plain, 'checkpoints change nothing');
    assert.ok(checkpoints.length >= 12, `${checkpoints.length} checkpoints`);
    for (const from of [checkpoints[6], checkpoints[9]].filter((one) => one !== undefined)) {
      const { epochs, result } = await told({ ...options, from });
      assert.deepEqual(epochs, plain.epochs.slice(from.epoch), `from epoch ${from.epoch}, batch ${from.batch}`);
      assert.deepEqual(result, plain.result);
    }
  });
}

test('a run that was stopped goes on with the batch before which it stopped', async () => {
  const options: FitOptions = {
    plan: small(DENSE, 'loss = mse\nepochs = 3\nbatch_size = 8\noptimizer = Adam(0.01)'),
    engine,
    data: dense,
    seed: 5,
  };
  const plain = await told(options);
  let asked = 0;
  const kept: Checkpoint[] = [];
  const checkpoints: Checkpoints = { due: false, keep: async (checkpoint) => void kept.push(checkpoint) };
  const stopped = await told({ ...options, checkpoints, shouldStop: () => ++asked > 7 });
  assert.deepEqual([stopped.result.status, kept.length, kept[0]?.epoch, kept[0]?.batch], ['stopped', 1, 1, 2]);
  const rest = await told({ ...options, from: kept[0] ?? null });
  assert.deepEqual([...stopped.epochs, ...rest.epochs], plain.epochs);
  assert.deepEqual(rest.result, plain.result);
});

test('a run rests while it is asked to, and keeps a checkpoint first', async () => {
  const events: string[] = [];
  let asked = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  await fitPlan({
    plan: small(DENSE, 'loss = mse\nepochs = 1\nbatch_size = 8'),
    engine,
    data: dense,
    seed: 5,
    checkpoints: { due: false, keep: async ({ batch }) => void events.push(`kept ${batch}`) },
    rest: () => (++asked === 3 ? promise : null),
    onPause: ({ epoch, batch }) => {
      events.push(`paused ${epoch} ${batch}`);
      setImmediate(resolve);
    },
    onContinue: ({ epoch, batch }) => void events.push(`continued ${epoch} ${batch}`),
    onEpoch: () => void events.push('epoch'),
  });
  assert.deepEqual(events, ['kept 2', 'paused 0 2', 'continued 0 2', 'epoch', 'kept 0']);
});

test('a stopwatch counts work alone, and goes on from what it had', () => {
  let now = 1_000;
  const watch = new Stopwatch(2, () => now);
  now += 500;
  watch.hold();
  watch.hold();
  now += 10_000;
  assert.equal(watch.seconds, 2.5);
  watch.go();
  now += 250;
  assert.equal(watch.seconds, 2.75);
});
