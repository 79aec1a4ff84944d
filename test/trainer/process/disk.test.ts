import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { ErrorEvent } from '../../../server/src/protocol/index.ts';
import { decodeSafetensors } from '../../../server/src/trainer/runs/safetensors.ts';
import { planOf } from '../support/plans.ts';
import { specOf, Trainer, Workspace } from './trainer.ts';

/** Only whole files: nothing half-written is left under any name. */
function assertComplete(folder: string): void {
  for (const file of readdirSync(folder)) {
    assert.ok(!file.endsWith('.tmp'), file);
    const bytes = readFileSync(path.join(folder, file));
    if (file.endsWith('.safetensors')) assert.ok(decodeSafetensors(bytes, file).tensors.length > 0, file);
    if (file.endsWith('.json')) JSON.parse(bytes.toString());
  }
}

/** Exactly one clear message, and the process ends by itself. */
async function assertEnds(trainer: Trainer): Promise<ErrorEvent> {
  const error = await trainer.until('error');
  assert.equal((await trainer.ended()).code, 1);
  assert.equal(trainer.events.filter(({ event }) => event === 'error' || event === 'end').length, 1);
  assert.equal(trainer.events.at(-1), error);
  return error;
}

test('a full disk ends the run with one message that says so, and what was saved is whole', async () => {
  using workspace = new Workspace();
  const spec = specOf('epochs = 5').replace('Dense(4, activation=tanh)', 'Dense(40_000, activation=tanh)');
  // A limit of the shell on the size of files stands for a full disk: weights of 600 kB do not fit.
  const trainer = new Trainer({ fileLimit: 400_000 }).send({ ...workspace.request('epochs = 5'), spec, plan: planOf(spec) });
  const { message, hint } = await assertEnds(trainer);
  assert.match(message, /last\.safetensors` cannot be written: the file would be larger/);
  assert.match(hint, /--out/);
  const { out } = await trainer.until('start');
  assertComplete(out);
  assert.ok(readdirSync(out).includes('plan.json'));
});

test('a folder that is removed during the run ends it with one message', async () => {
  using workspace = new Workspace();
  const trainer = new Trainer().send(workspace.request('epochs = 1_000_000'));
  const { out } = await trainer.until('start');
  await trainer.until('epoch');
  rmSync(out, { recursive: true });
  trainer.send({ type: 'pause' });
  const { message } = await assertEnds(trainer);
  assert.match(message, /cannot be written: its folder is no longer there/);
  assert.deepEqual(readdirSync(path.dirname(out)), []);
});

for (const [what, file, content] of [
  ['is not there', 'none.safetensors', /none\.safetensors/],
  ['is something else', 'data.csv', /`data\.csv` cannot be read as safetensors/],
] as const)
  test(`initial weights from a file that ${what} end the run before it begins`, async () => {
    using workspace = new Workspace();
    const trainer = new Trainer().send(workspace.request(`initial_weights = "${file}"`));
    assert.match((await assertEnds(trainer)).message, content);
    assert.equal(trainer.events.length, 1);
  });

test('a callback whose file leads out of the run’s folder ends the run at its start', async () => {
  using workspace = new Workspace();
  const trainer = new Trainer().send(workspace.request('callbacks = [CSVLogger("../../history.csv")]'));
  assert.match((await assertEnds(trainer)).message, /`\.\.\/\.\.\/history\.csv` leads out of the run’s folder/);
  assert.ok(!readdirSync(workspace.folder).includes('history.csv'));
});
