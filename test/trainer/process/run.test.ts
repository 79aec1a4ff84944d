import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { RunEvent } from '../../../server/src/protocol/index.ts';
import { decodeSafetensors, encodeSafetensors } from '../../../server/src/trainer/runs/safetensors.ts';
import { eventsIn, specOf, Trainer, Workspace } from './trainer.ts';

const FILES = ['best', 'checkpoint', 'last']
  .map((name) => `${name}.safetensors`)
  .concat(['data.json', 'events.jsonl', 'plan.json', 'run.json', 'spec.nnspec'])
  .toSorted();

const kinds = (events: readonly RunEvent[]): string => events.map(({ event }) => event).join(' ');
const json = (folder: string, file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

for (const backend of ['native', 'wasm', 'cpu'] as const) {
  test(`a run on ${backend} tells its start, its batches, its epochs and its end, and leaves its files`, async () => {
    using workspace = new Workspace();
    const request = workspace.request('epochs = 3', { backend });
    const trainer = new Trainer().send(request);
    const { code, stderr } = await trainer.ended();
    assert.equal(code, 0, stderr);
    assert.match(kinds(trainer.events), /^start( batch)+ epoch( batch)+ epoch( batch)+ epoch end$/);
    const [start] = trainer.events;
    assert.ok(start?.event === 'start');
    assert.deepEqual(
      [start.network, start.backend, start.train_samples, start.val_samples, start.test_samples],
      ['tiny', backend, 60, 20, 20],
    );
    assert.deepEqual([start.epochs, start.batch_size, start.steps_per_epoch], [3, 10, 6]);
    const end = await trainer.until('end');
    assert.deepEqual([end.status, end.epochs, Object.keys(end.test ?? {})], ['completed', 3, ['loss']]);
    // Where a run takes more than two seconds there is a checkpoint before the last.
    const files = readdirSync(end.out).filter((file) => file !== 'checkpoint-previous.safetensors');
    assert.deepEqual(files.toSorted(), FILES);
    assert.equal(readFileSync(path.join(end.out, 'spec.nnspec'), 'utf8'), specOf('epochs = 3'));
    assert.deepEqual(json(end.out, 'plan.json'), JSON.parse(JSON.stringify(request.plan)));
    const { versions, seed } = json(end.out, 'run.json');
    assert.equal(versions.node, process.version);
    assert.equal(seed, 1);
    const logged = eventsIn(end.out);
    assert.deepEqual(logged, trainer.events);
  });
}

test('every epoch tells its last batch', async () => {
  using workspace = new Workspace();
  const trainer = new Trainer().send(workspace.request('epochs = 4'));
  await trainer.ended();
  const epochs = trainer.events.flatMap((event, i) => (event.event === 'epoch' ? [[event, trainer.events[i - 1]] as const] : []));
  assert.equal(epochs.length, 4);
  for (const [epoch, before] of epochs) {
    assert.ok(before?.event === 'batch');
    assert.deepEqual([before.epoch, before.batch, before.samples], [epoch.epoch, 5, 60]);
  }
});

test('the same seed gives the same run', async () => {
  using workspace = new Workspace();
  const logs = async () => {
    const trainer = new Trainer().send(workspace.request('epochs = 2'));
    await trainer.ended();
    return trainer.events.flatMap((event) => (event.event === 'epoch' ? [event.logs] : []));
  };
  const [first, second] = await Promise.all([logs(), logs()]);
  assert.equal(first.length, 2);
  assert.deepEqual(second, first);
  assert.equal(readdirSync(path.join(workspace.folder, 'runs')).length, 2, 'two runs at once have folders of their own');
});

test('the weights of a run are the initial weights of another', async () => {
  using workspace = new Workspace();
  const first = new Trainer().send(workspace.request('epochs = 2'));
  const { out } = await first.until('end');
  const trained = readFileSync(path.join(out, 'last.safetensors'));
  assert.deepEqual(
    decodeSafetensors(trained, 'last').tensors.map((tensor) => tensor.path),
    ['dense/kernel', 'dense/bias', 'dense_1/kernel', 'dense_1/bias'],
  );
  writeFileSync(path.join(workspace.folder, 'start.safetensors'), trained);
  const settings = 'epochs = 1\n  initial_weights = "start.safetensors"\n  optimizer = SGD(learning_rate=0.0)';
  const request = workspace.request('epochs = 1');
  const plan = {
    ...request.plan,
    train: { ...request.plan.train, initialWeights: 'start.safetensors', optimizer: { name: 'SGD', config: { ...sgd } } },
  };
  const second = new Trainer().send({ ...request, plan, spec: specOf(settings) });
  const end = await second.until('end');
  assert.deepEqual(
    decodeSafetensors(readFileSync(path.join(end.out, 'last.safetensors')), 'last').tensors,
    decodeSafetensors(trained, 'last').tensors,
  );
});

/** A step of nothing: weights stay as they were given. */
const sgd = {
  learning_rate: 0,
  momentum: 0,
  nesterov: false,
  weight_decay: null,
  clipnorm: null,
  clipvalue: null,
  global_clipnorm: null,
  use_ema: false,
  ema_momentum: 0.99,
  ema_overwrite_frequency: null,
  loss_scale_factor: null,
  gradient_accumulation_steps: null,
};

test('initial weights that do not fit are named in one message', async () => {
  using workspace = new Workspace();
  const tensors = [
    { path: 'dense/kernel', shape: [3, 4], values: new Float32Array(12) },
    { path: 'stray', shape: [1], values: new Float32Array(1) },
  ];
  writeFileSync(path.join(workspace.folder, 'w.safetensors'), encodeSafetensors({ tensors, metadata: {} }));
  const trainer = new Trainer().send(workspace.request('initial_weights = "w.safetensors"'));
  const { message, line } = await trainer.until('error');
  for (const name of ['dense/bias', 'dense_1/kernel', 'dense_1/bias', 'stray', 'dense/kernel'])
    assert.ok(message.includes(`\`${name}\``), `${name}: ${message}`);
  assert.equal(typeof line, 'number');
  assert.equal((await trainer.ended()).code, 1);
  const { out } = await trainer.until('start');
  assert.deepEqual(eventsIn(out), trainer.events, 'the run keeps its error');
});
