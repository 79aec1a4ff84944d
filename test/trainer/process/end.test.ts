import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { decodeSafetensors } from '../../../server/src/trainer/runs/safetensors.ts';
import { MAIN, Trainer, Workspace } from './trainer.ts';

/** Every file of a run's folder can be read as what it is. */
function assertComplete(folder: string): void {
  for (const file of readdirSync(folder)) {
    const bytes = readFileSync(path.join(folder, file));
    if (file.endsWith('.safetensors')) assert.ok(decodeSafetensors(bytes, file).tensors.length > 0, file);
    if (file.endsWith('.json')) JSON.parse(bytes.toString());
  }
}

test('a run that is told to stop ends at the next batch with what it has', async () => {
  using workspace = new Workspace();
  const trainer = new Trainer().send(workspace.request('epochs = 1_000_000'));
  await trainer.until('epoch');
  trainer.send({ type: 'ping' }).send({ type: 'stop' });
  const end = await trainer.until('end');
  assert.equal(end.status, 'stopped');
  assert.ok(end.epochs >= 1);
  assert.equal(end.test, null);
  assert.equal((await trainer.ended()).code, 0);
  assertComplete(end.out);
  assert.ok(readdirSync(end.out).includes('last.safetensors'));
});

test('a stop before the first batch stops too', async () => {
  using workspace = new Workspace();
  const trainer = new Trainer().send(workspace.request('epochs = 1_000_000')).send({ type: 'stop' });
  assert.deepEqual((({ status, epochs }) => ({ status, epochs }))(await trainer.until('end')), { status: 'stopped', epochs: 0 });
});

test('a run that is killed leaves complete files', async () => {
  using workspace = new Workspace();
  const trainer = new Trainer().send(workspace.request('epochs = 1_000_000'));
  const { out } = await trainer.until('start');
  while (!readdirSync(out).includes('checkpoint.safetensors')) await wait(50);
  trainer.child.kill('SIGKILL');
  assert.equal((await trainer.ended()).signal, 'SIGKILL');
  assertComplete(out);
  assert.ok(!trainer.events.some(({ event }) => event === 'end' || event === 'error'));
});

/**
 * A process that forks another one, and is killed once that one says that it is busy. Resolves with the seconds until both
 * have gone: the other one writes to the same pipe, which closes with its last writer.
 */
async function secondsAfterTheParent(workspace: Workspace, file: string): Promise<number> {
  const script = path.join(workspace.folder, 'middleman.mjs');
  writeFileSync(
    script,
    `import { fork } from 'node:child_process';
     const child = fork(process.argv[2], [], { execArgv: [], stdio: ['ignore', 'inherit', 'ignore', 'ipc'] });
     process.once('message', (request) => child.send(request));
     child.on('message', ({ event }) => { if (event === 'epoch') process.send('busy'); });`,
  );
  const parent = fork(script, [file], { execArgv: [], stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
  const closed = once(parent.stdout?.resume() ?? parent, 'end');
  parent.send(workspace.request('epochs = 1_000_000'));
  await once(parent, 'message');
  const start = performance.now();
  parent.kill('SIGKILL');
  await closed;
  return (performance.now() - start) / 1000;
}

test('a run whose parent is killed ends by itself within five seconds, and its files are complete', async () => {
  using workspace = new Workspace();
  assert.ok((await secondsAfterTheParent(workspace, MAIN)) < 5);
  const [folder] = readdirSync(path.join(workspace.folder, 'runs'));
  assertComplete(path.join(workspace.folder, 'runs', folder ?? ''));
});

test('a trainer whose main thread is busy ends within five seconds of its parent too', async () => {
  using workspace = new Workspace();
  const busy = path.join(workspace.folder, 'busy.mjs');
  const watchdog = path.join(import.meta.dirname, '../../../server/src/trainer/process/watchdog.ts');
  writeFileSync(
    busy,
    `import { watchParent } from '${watchdog}';
     watchParent();
     process.send({ event: 'epoch' }, () => setTimeout(() => { for (;;); }, 300));`,
  );
  assert.ok((await secondsAfterTheParent(workspace, busy)) < 5);
});
