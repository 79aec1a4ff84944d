import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { crc32c, masked } from '../../../server/src/trainer/callbacks/tensorboard/crc32c.ts';
import { histogramOf } from '../../../server/src/trainer/callbacks/tensorboard/histogram.ts';
import { TensorBoard } from '../../../server/src/trainer/callbacks/tensorboard/tensorboard.ts';
import { fitPlan } from '../../../server/src/trainer/fit/fit.ts';
import { openTestEngine } from '../support/engines.ts';
import { only, small, sums } from '../support/runs.ts';
import { readEvents, type Seen } from './events.ts';
import { MemoryFiles } from './files.ts';
import { fixture } from './fixture.ts';
import { surroundings } from './surroundings.ts';

const golden = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, 'golden', name));
const FILE = 'events.out.tfevents.nnspec';

test('what is written is byte for byte the file that TensorBoard has read', () => {
  assert.deepEqual(Buffer.from(fixture()), golden('events.out.tfevents.fixture'));
});

test('TensorBoard read in it what was meant, and so does the reader of these tests', () => {
  const read: readonly Seen[] = JSON.parse(golden('tensorboard.json').toString());
  assert.deepEqual(readEvents(fixture()), read);
  assert.deepEqual(
    read.map((one) => ('tag' in one ? [one.tag, one.plugin, one.step] : one.version)),
    ['brain.Event:2', ['epoch_loss', 'scalars', 0], ['epoch_loss', 'scalars', 300], ['dense/kernel/histogram', 'histograms', 2]],
  );
});

test('checksums are those of the specification', () => {
  assert.equal(crc32c(Buffer.from('123456789')), 0xe3069283);
  assert.equal(crc32c(new Uint8Array(32)), 0x8a9136aa);
  assert.equal(masked(0), 0xa282ead8);
});

test('a histogram counts every number once, however they lie', () => {
  const counts = (values: readonly number[]): readonly number[] =>
    histogramOf(Float32Array.from(values)).map(([, , count]) => count);
  assert.deepEqual(histogramOf(Float32Array.of(0, 1, 3)).at(-1), [2.9, 3, 1]);
  for (const values of [
    [1, 2, 2, 5],
    [4, 4],
    [Number.NaN, 1, 2],
  ])
    assert.equal(
      counts(values).reduce((sum, count) => sum + count),
      values.filter(Number.isFinite).length,
    );
  assert.deepEqual(new Set(counts([])), new Set([0]));
});

const engine = await openTestEngine('native');

/** What it writes of a run of three epochs of four batches, each validated in two. */
async function written(argumentsOf: string): Promise<Readonly<Record<'train' | 'validation', readonly Seen[]>>> {
  const files = new MemoryFiles();
  const plan = small(
    'Dense(1, input_shape=[4])',
    `loss = mse\nepochs = 3\nbatch_size = 8\ncallbacks = [TensorBoard(${argumentsOf})]`,
  );
  await fitPlan({ plan, engine, data: only(sums(30, [4]), sums(10, [4], 2)), seed: 1, files });
  return { train: readEvents(files.log(`logs/train/${FILE}`)), validation: readEvents(files.log(`logs/validation/${FILE}`)) };
}

const stepsOf = (events: readonly Seen[], tag: string): readonly number[] =>
  events.flatMap((one) => ('tag' in one && one.tag === tag ? [one.step] : []));
const tagsOf = (events: readonly Seen[]): readonly string[] =>
  [...new Set(events.flatMap((one) => ('tag' in one ? [one.tag] : [])))].sort();

test('epochs and evaluations are written where Keras writes them', async () => {
  const { train, validation } = await written('');
  assert.deepEqual(tagsOf(train), ['epoch_learning_rate', 'epoch_loss']);
  assert.deepEqual(tagsOf(validation), ['epoch_loss', 'evaluation_loss_vs_iterations']);
  assert.deepEqual(stepsOf(train, 'epoch_loss'), [0, 1, 2]);
  assert.deepEqual(stepsOf(validation, 'evaluation_loss_vs_iterations'), [4, 8, 12]);
});

test('batches and weights are written as often as is asked', async () => {
  const { train } = await written('update_freq=5, histogram_freq=2, write_steps_per_second=true');
  assert.deepEqual(stepsOf(train, 'batch_loss'), [5, 10]);
  assert.deepEqual(stepsOf(train, 'dense/kernel/histogram'), [0, 2]);
  assert.deepEqual(stepsOf(train, 'batch_steps_per_second'), [5, 10]);
  assert.deepEqual(stepsOf(train, 'epoch_steps_per_second'), [0, 1, 2]);
  assert.equal(stepsOf((await written('update_freq=batch')).train, 'batch_loss').length, 12);
});

test('a run that goes on cuts off what it will write again', () => {
  const files = new MemoryFiles();
  const config = { log_dir: 'logs', histogram_freq: 0, update_freq: 'epoch', write_steps_per_second: false };
  const first = new TensorBoard(config, surroundings({ files }));
  first.epochEnd(0, { loss: 1, val_loss: 2 });
  const state = first.state();
  first.epochEnd(1, { loss: 3, val_loss: 4 });
  const second = new TensorBoard(config, surroundings({ files }));
  second.goOn(state);
  second.epochEnd(1, { loss: 5, val_loss: 6 });
  assert.deepEqual(stepsOf(readEvents(files.log(`logs/train/${FILE}`)), 'epoch_loss'), [0, 1]);
  assert.deepEqual(stepsOf(readEvents(files.log(`logs/validation/${FILE}`)), 'epoch_loss'), [0, 1]);
});

test('what is not written here is said', () => {
  const said: { en: string }[] = [];
  const config = { log_dir: 'logs', update_freq: 'epoch', write_images: true, profile_batch: 2, embeddings_freq: 0 };
  new TensorBoard(config, surroundings({ said: said as never })).trainBegin();
  assert.deepEqual(
    said.map(({ en }) => /`(\w+)` has no effect/.exec(en)?.[1]),
    ['write_images', 'profile_batch'],
  );
});
