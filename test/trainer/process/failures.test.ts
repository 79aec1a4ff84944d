import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { ApplyEvent, ErrorEvent, RunEvent, RunRequest } from '../../../server/src/protocol/index.ts';
import type { Parent } from '../../../server/src/trainer/process/port.ts';
import { serve } from '../../../server/src/trainer/process/serve.ts';
import { MAIN, Trainer, Workspace } from './trainer.ts';

/** The only event of a run that fails before it starts. */
async function failureOf(message: object): Promise<ErrorEvent> {
  const trainer = new Trainer().send(message);
  const { code, stderr } = await trainer.ended();
  assert.deepEqual([code, trainer.events.length, stderr], [1, 1, '']);
  const [event] = trainer.events;
  assert.ok(event?.event === 'error');
  return event;
}

test('a message that cannot be read ends the trainer with an error that says so', async () => {
  for (const message of [{ type: 'dance' }, { type: 'run', plan: {} }, {}]) {
    const { message: said, hint } = await failureOf(message);
    assert.match(said, /cannot read \(\$\.\w+/);
    assert.match(hint, /different versions/);
  }
});

test('a plan with a part of the wrong kind is refused at the border, with its place', async () => {
  using workspace = new Workspace();
  const request = workspace.request('epochs = 1');
  const plan = { ...request.plan, train: { ...request.plan.train, batchSize: 'many' } };
  assert.match((await failureOf({ ...request, plan })).message, /\$\.plan\.train\.batchSize: expected an integer/);
});

test('a missing engine is an error with a reason that a shell can act on', async () => {
  using workspace = new Workspace();
  const error = await failureOf(
    workspace.request('epochs = 1', { backend: 'native', engine: path.join(workspace.folder, 'none') }),
  );
  assert.equal(error.reason, 'engine-missing');
  assert.match(error.hint, /wasm/);
  assert.ok(!existsSync(path.join(workspace.folder, 'runs')), 'nothing was begun');
});

test('bad data are an error on the line of the data block, in the language that was asked for', async () => {
  using workspace = new Workspace();
  writeFileSync(path.join(workspace.folder, 'data.csv'), 'a,b,y\n1,deux,3\n');
  const request = workspace.request('epochs = 1', { lang: 'fr' });
  const error = await failureOf(request);
  assert.equal(error.message, "`data.csv`, ligne 2, colonne `b` : `deux` n'est pas un nombre.");
  assert.equal(error.line, request.plan.data.line);
  assert.equal(request.spec.split('\n')[error.line ?? 0], 'data {');
});

test('a folder for runs that cannot be made is an error that names it', async () => {
  using workspace = new Workspace();
  const error = await failureOf(workspace.request('epochs = 1', { out: path.join(workspace.folder, 'data.csv', 'runs') }));
  assert.match(error.message, /data\.csv\/runs` cannot be written/);
});

test('a batch that the data cannot fill is an error on the line of the train block', async () => {
  using workspace = new Workspace();
  const request = workspace.request('epochs = 1');
  const plan = { ...request.plan, train: { ...request.plan.train, batchSize: 61, dropRemainder: true } };
  const error = await failureOf({ ...request, plan });
  assert.match(error.message, /60 training samples do not fill one batch of 61/);
  assert.equal(error.line, plan.train.line);
});

/** A parent in this process. */
function fakeParent(request: RunRequest): Parent & { readonly events: (RunEvent | ApplyEvent)[] } {
  const events: (RunEvent | ApplyEvent)[] = [];
  return {
    events,
    send: (event) => void events.push(event),
    onMessage: (listener) => listener(request),
    onGone: () => undefined,
    sent: () => Promise.resolve(),
  };
}

test('a fault of our own is one error event, with where it happened only on request', async () => {
  using workspace = new Workspace();
  const parent = fakeParent(workspace.request('epochs = 1'));
  const status = await serve(parent, () => Promise.reject(new TypeError('x is not a tensor')));
  assert.equal(status, 1);
  const [event, ...more] = parent.events;
  assert.deepEqual(more, []);
  assert.ok(event?.event === 'error');
  assert.match(event.message, /fault of the trainer.*x is not a tensor/);
  assert.ok(!event.message.includes('    at '));
  process.env.NNSPEC_DEBUG = '1';
  const other = fakeParent(workspace.request('epochs = 1'));
  await serve(other, () => Promise.reject(new TypeError('x is not a tensor')));
  delete process.env.NNSPEC_DEBUG;
  assert.match((other.events[0] as ErrorEvent).message, /\n {4}at /);
});

test('a trainer started by hand says how it is started', () => {
  const { status, stderr } = spawnSync(process.execPath, [MAIN], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /nnspec train/);
});
