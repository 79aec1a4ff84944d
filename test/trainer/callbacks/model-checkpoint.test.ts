import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Words } from '../../../server/src/catalogue/index.ts';
import type { Config } from '../../../server/src/protocol/index.ts';
import { ModelCheckpoint } from '../../../server/src/trainer/callbacks/model-checkpoint.ts';
import { Failure } from '../../../server/src/trainer/failure.ts';
import { MemoryFiles } from './files.ts';
import { surroundings } from './surroundings.ts';

const PRESET: Config = {
  filepath: '{epoch:02d}-{val_loss:.2f}.keras',
  monitor: 'val_loss',
  verbose: 0,
  save_best_only: false,
  save_weights_only: false,
  mode: 'auto',
  save_freq: 'epoch',
  initial_value_threshold: null,
};

/** What it saves of epochs with these validation losses. */
async function saved(config: Config, losses: readonly number[], said: Words[] = []): Promise<MemoryFiles> {
  const files = new MemoryFiles();
  const callback = new ModelCheckpoint({ ...PRESET, ...config }, surroundings({ files, said }));
  for (const [epoch, loss] of losses.entries()) await callback.epochEnd(epoch, { val_loss: loss, val_accuracy: 1 - loss });
  return files;
}

const names = async (config: Config, losses: readonly number[]): Promise<readonly string[]> => [
  ...(await saved(config, losses)).tensors.keys(),
];

test('each epoch has a file of its own, counted from 1, as safetensors', async () => {
  assert.deepEqual(await names({}, [0.5, 0.254]), ['01-0.50.safetensors', '02-0.25.safetensors']);
  assert.deepEqual(await names({ filepath: 'net.weights.h5' }, [1, 2]), ['net.safetensors']);
  assert.deepEqual(await names({ filepath: 'a/net' }, [1]), ['a/net.safetensors']);
});

test('the best alone is saved, whichever way is better', async () => {
  const best = { save_best_only: true };
  assert.deepEqual(await names({ ...best, filepath: '{epoch}.keras' }, [3, 2, 2.5, 1]), [
    '1.safetensors',
    '2.safetensors',
    '4.safetensors',
  ]);
  const rising = { ...best, monitor: 'val_accuracy', filepath: '{epoch}.keras' };
  assert.deepEqual(await names(rising, [3, 4, 2]), ['1.safetensors', '3.safetensors']);
  assert.deepEqual(await names({ ...best, filepath: '{epoch}.h5', initial_value_threshold: 2.2 }, [3, 2]), ['2.safetensors']);
});

test('weights alone, or with what the optimizer has gathered', async () => {
  const paths = async (only: boolean) =>
    (await saved({ filepath: 'x.h5', save_weights_only: only }, [1])).tensors
      .get('x.safetensors')
      ?.tensors.map(({ path }) => path);
  assert.deepEqual(await paths(true), ['dense/kernel']);
  assert.deepEqual(await paths(false), ['dense/kernel', '@state/0/m']);
});

test('after so many batches, over the ends of epochs, also in a run that goes on', async () => {
  const config = { ...PRESET, filepath: '{epoch}-{batch}.keras', save_freq: 4 };
  const files = new MemoryFiles();
  let callback = new ModelCheckpoint(config, surroundings({ files }));
  for (let epoch = 0; epoch < 3; epoch++) {
    for (let batch = 0; batch < 3; batch++) await callback.batchEnd?.(epoch, batch, { loss: 1 });
    await callback.epochEnd(epoch, { loss: 1 });
    const state = callback.state();
    callback = new ModelCheckpoint(config, surroundings({ files }));
    callback.goOn(state);
  }
  assert.deepEqual([...files.tensors.keys()], ['2-1.safetensors', '3-2.safetensors']);
});

test('it says what it does when it is asked to', async () => {
  const said: Words[] = [];
  await saved({ filepath: 'x.h5', save_best_only: true, verbose: 1 }, [1, 2], said);
  assert.deepEqual(
    said.map(({ en }) => en),
    ['Epoch 1: `ModelCheckpoint` saved `x.safetensors`.', 'Epoch 2: `val_loss` did not improve from 1.'],
  );
});

test('a name that asks for what no epoch reports is refused before the training', () => {
  for (const filepath of ['{auc}.keras', '{batch}.keras'])
    assert.throws(() => new ModelCheckpoint({ ...PRESET, filepath }, surroundings()), Failure);
});

test('a count says nothing of its direction: it must be given', () => {
  const config = { ...PRESET, monitor: 'val_false_positives' };
  assert.throws(() => new ModelCheckpoint(config, surroundings()), /`val_false_positives`, a count/);
  assert.ok(new ModelCheckpoint({ ...config, mode: 'min' }, surroundings()));
});
