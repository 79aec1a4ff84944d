import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeAtomic } from '../../../server/src/trainer/runs/atomic.ts';
import { RunFolder, runName } from '../../../server/src/trainer/runs/folder.ts';
import { decodeSafetensors } from '../../../server/src/trainer/runs/safetensors.ts';
import { WriteFailure } from '../../../server/src/trainer/runs/write-failure.ts';

let out: string;

beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), 'nnspec-runs-'));
});

afterEach(() => rmSync(out, { recursive: true, force: true }));

test('a run is named after its time and its spec', () => {
  assert.equal(runName(new Date(2026, 10, 23, 10, 44, 5), '/home/me/digits.nnspec'), '2026-11-23T10-44-05-digits');
  assert.equal(runName(new Date(2026, 0, 2, 3, 4, 5), 'été 1/*.nnspec'), '2026-01-02T03-04-05--');
  assert.equal(runName(new Date(2026, 0, 2, 3, 4, 5), ''), '2026-01-02T03-04-05-run');
});

test('runs that begin in the same second get folders of their own', async () => {
  const folders = await Promise.all(Array.from({ length: 8 }, () => RunFolder.create(out, 'same')));
  assert.equal(new Set(folders.map((folder) => folder.path)).size, 8);
  assert.deepEqual(readdirSync(out).toSorted(), ['same', ...Array.from({ length: 7 }, (_, i) => `same-${i + 2}`)].toSorted());
  for (const folder of folders) folder.close();
});

test('events are a line each, in order', async () => {
  const folder = await RunFolder.create(path.join(out, 'made', 'on', 'the', 'way'), 'run');
  folder.record({ event: 'log', level: 'info', message: 'one\nline' });
  folder.record({ event: 'log', level: 'info', message: 'two' });
  folder.close();
  const lines = readFileSync(path.join(folder.path, 'events.jsonl'), 'utf8').trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).message),
    ['one\nline', 'two'],
  );
});

test('weights are written under their paths', async () => {
  const folder = await RunFolder.create(out, 'run');
  const tensors = [{ path: 'dense/kernel', shape: [1, 2], values: Float32Array.of(1, 2) }];
  await folder.writeTensors('last', { tensors, metadata: { epoch: '0' } });
  folder.close();
  assert.deepEqual(decodeSafetensors(readFileSync(path.join(folder.path, 'last.safetensors')), 'last').tensors, tensors);
});

test('a file that is written again is replaced, and nothing is left beside it', async () => {
  const file = path.join(out, 'file');
  await writeAtomic(file, 'old');
  await writeAtomic(file, 'new');
  assert.deepEqual(readdirSync(out), ['file']);
  assert.equal(readFileSync(file, 'utf8'), 'new');
});

test('a run that cannot have a folder says where and why', async () => {
  writeFileSync(path.join(out, 'file'), '');
  const failure = await RunFolder.create(path.join(out, 'file', 'runs'), 'run').catch((error: unknown) => error);
  assert.ok(failure instanceof WriteFailure);
  for (const lang of ['en', 'fr'] as const) {
    assert.match(failure.in(lang).message, /file\/runs/);
    assert.match(failure.in(lang).hint, /--out/);
  }
  assert.match(failure.message, /a file stands where a folder is wanted/);
});

test('a run whose folder would be a file says so', async () => {
  const file = path.join(out, 'notes');
  writeFileSync(file, '');
  await assert.rejects(
    RunFolder.create(file, 'run'),
    (error) => error instanceof WriteFailure && /notes` cannot be written: a file stands where a folder/.test(error.message),
  );
});

test('a folder where writing is not allowed leaves nothing half-written', async () => {
  const folder = await RunFolder.create(out, 'run');
  mkdirSync(path.join(folder.path, 'plan.json'));
  await assert.rejects(
    folder.writeJson('plan.json', {}),
    (error) => error instanceof WriteFailure && /plan\.json/.test(error.message),
  );
  folder.close();
  assert.deepEqual(readdirSync(folder.path).toSorted(), ['events.jsonl', 'plan.json']);
});

test('when there is no room, the file from before stays whole and nothing half-written appears', async () => {
  const file = path.join(out, 'weights');
  await writeAtomic(file, 'complete');
  const modules = ['atomic', 'write-failure'].map((name) =>
    pathToFileURL(path.join(import.meta.dirname, `../../../server/src/trainer/runs/${name}.ts`)),
  );
  const script = `
    import { writeAtomic } from '${modules[0]}';
    import { writing } from '${modules[1]}';
    await writing('weights', () => writeAtomic(process.argv[1], new Uint8Array(1 << 20))).catch((error) => console.log(error.name, error.message));
  `;
  // A limit of the shell on the size of files stands for a full disk: writing fails midway.
  const child = spawnSync(
    'sh',
    ['-c', 'ulimit -f 64 && exec "$0" --input-type=module-typescript -e "$1" "$2"', process.execPath, script, file],
    { encoding: 'utf8' },
  );
  assert.match(child.stdout, /^WriteFailure `weights` cannot be written: the file would be larger/, child.stderr);
  assert.deepEqual(readdirSync(out), ['weights']);
  assert.equal(readFileSync(file, 'utf8'), 'complete');
  assert.ok(existsSync(file));
});
