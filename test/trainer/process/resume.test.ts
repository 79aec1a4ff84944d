import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { EpochEvent, ResumeRequest, RunEvent } from '../../../server/src/protocol/index.ts';
import { eventsIn, Trainer, Workspace } from './trainer.ts';

const CALLBACKS = `callbacks = [ReduceLROnPlateau(monitor=loss, patience=2, min_delta=0.01), CSVLogger("history.csv"),
               ModelCheckpoint("{epoch:03d}.keras", save_best_only=true, save_weights_only=true)]`;
const settings = (epochs: number): string => `metrics = [mae]\n  epochs = ${epochs}\n  ${CALLBACKS}`;

const resumption = (workspace: Workspace, run: string, more: Partial<ResumeRequest> = {}): ResumeRequest => ({
  type: 'resume',
  run,
  workspace: workspace.folder,
  epochs: null,
  engine: null,
  lang: 'en',
  ...more,
});

const epochsOf = (events: readonly RunEvent[]): readonly Pick<EpochEvent, 'epoch' | 'logs'>[] =>
  events.flatMap((event) => (event.event === 'epoch' ? [{ epoch: event.epoch, logs: event.logs }] : []));

const bytes = (folder: string, file: string): Buffer => readFileSync(path.join(folder, file));

/** All that a run has come to. */
function assertSameRun(run: string, reference: string): void {
  assert.deepEqual(epochsOf(eventsIn(run)), epochsOf(eventsIn(reference)), 'every epoch once, to the same bits');
  assert.deepEqual(readdirSync(path.join(run, 'callbacks')), readdirSync(path.join(reference, 'callbacks')));
  for (const file of ['last.safetensors', 'best.safetensors', 'callbacks/history.csv'])
    assert.deepEqual(bytes(run, file), bytes(reference, file), file);
}

/** A run to its end, and its folder. */
async function completed(request: object): Promise<{ readonly out: string; readonly trainer: Trainer }> {
  const trainer = new Trainer().send(request);
  const { out } = await trainer.until('end');
  await trainer.ended();
  return { out, trainer };
}

/** Trains until the run has paused once, goes on, and is killed some time later. */
async function killed(request: object, milliseconds: number): Promise<string> {
  const trainer = new Trainer().send(request);
  const { out } = await trainer.until('start');
  await trainer.until('epoch');
  trainer.send({ type: 'pause' });
  await trainer.until('paused');
  trainer.send({ type: 'continue' });
  await wait(milliseconds);
  trainer.child.kill('SIGKILL');
  await trainer.ended();
  return out;
}

for (const backend of ['native', 'cpu'] as const) {
  test(`a run that is killed at any moment goes on to the same bits on ${backend}`, async () => {
    using workspace = new Workspace();
    const request = workspace.request(settings(60), { backend });
    const [reference, run] = await Promise.all([completed(request), killed(request, 5 + 200 * Math.random())]);
    await killed(resumption(workspace, run), 50 * Math.random());
    const { trainer } = await completed(resumption(workspace, run));
    const { resumed } = await trainer.until('start');
    assert.ok(resumed && resumed.epoch >= 1, 'it did not begin anew');
    assertSameRun(run, reference.out);
  });
}

test('a run that was stopped goes on with its next batch, one that is over with more epochs', async () => {
  using workspace = new Workspace();
  const reference = await completed(workspace.request(settings(30)));
  const stopped = new Trainer().send(workspace.request(settings(20)));
  await stopped.until('epoch');
  stopped.send({ type: 'stop' });
  const { out, status } = await stopped.until('end');
  assert.equal(status, 'stopped');
  await stopped.ended();
  await completed(resumption(workspace, out));
  assert.equal(epochsOf(eventsIn(out)).length, 20);
  const over = new Trainer().send(resumption(workspace, out));
  const { message, hint } = await over.until('error');
  assert.match(message, /is over: all its 20 epochs are done/);
  assert.match(hint, /--epochs 40/);
  await completed(resumption(workspace, out, { epochs: 30 }));
  assertSameRun(out, reference.out);
});

test('a checkpoint that cannot be read is named, and the one before it used', async () => {
  using workspace = new Workspace();
  const request = workspace.request(settings(40));
  const [reference, run] = await Promise.all([completed(request), killed(request, 10)]);
  await killed(resumption(workspace, run), 10);
  const [last, previous] = ['checkpoint.safetensors', 'checkpoint-previous.safetensors'].map((file) => path.join(run, file));
  assert.ok(last && previous && existsSync(previous));
  writeFileSync(last, readFileSync(last).subarray(0, 500));
  const { trainer } = await completed(resumption(workspace, run));
  const warning = trainer.events.find((event) => event.event === 'log');
  assert.match(warning?.message ?? '', /`checkpoint\.safetensors` cannot be read.*The checkpoint before it is used/);
  assertSameRun(run, reference.out);
  for (const file of [last, previous]) writeFileSync(file, 'nothing');
  const hopeless = new Trainer().send(resumption(workspace, run, { epochs: 50 }));
  assert.match((await hopeless.until('error')).message, /no checkpoint to go on from.*`checkpoint\.safetensors`/);
});

test('a folder that holds no run is named, with what is missing', async () => {
  using workspace = new Workspace();
  const trainer = new Trainer().send(resumption(workspace, workspace.folder));
  const { message } = await trainer.until('error');
  assert.ok(message.includes(workspace.folder) && message.includes('`run.json`'), message);
});

test('two processes never share a run', async () => {
  using workspace = new Workspace();
  const trainer = new Trainer().send(workspace.request('epochs = 1_000_000'));
  const { out } = await trainer.until('start');
  trainer.send({ type: 'pause' });
  await trainer.until('paused');
  const second = new Trainer().send(resumption(workspace, out));
  assert.match((await second.until('error')).message, new RegExp(`trained by process ${trainer.child.pid}`));
  trainer.send({ type: 'stop' });
  assert.equal((await trainer.until('end')).status, 'stopped');
  await trainer.ended();
  assert.ok(!existsSync(path.join(out, 'running')));
});

test('a paused run does nothing until it goes on', async () => {
  using workspace = new Workspace();
  const trainer = new Trainer().send(workspace.request('epochs = 100'));
  await trainer.until('epoch');
  trainer.send({ type: 'pause' });
  const paused = await trainer.until('paused');
  const told = trainer.events.length;
  await wait(500);
  assert.equal(trainer.events.length, told);
  trainer.send({ type: 'continue' });
  const { epoch, batch } = await trainer.until('continued');
  assert.deepEqual([epoch, batch], [paused.epoch, paused.batch]);
  assert.equal((await trainer.until('end')).epochs, 100);
});

test('data that have changed since are said to have', async () => {
  using workspace = new Workspace();
  const run = await killed(workspace.request('epochs = 200'), 10);
  const data = path.join(workspace.folder, 'data.csv');
  writeFileSync(data, readFileSync(data, 'utf8').replaceAll(/^1,/gm, '100,'));
  const { trainer } = await completed(resumption(workspace, run));
  assert.ok(trainer.events.some((event) => event.event === 'log' && event.message.includes('not those that the run began with')));
});
