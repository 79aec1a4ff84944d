import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { SetupFailure } from '../../../server/src/trainer/engine/install/failure.ts';
import { addonPath } from '../../../server/src/trainer/engine/install/paths.ts';
import type { Source } from '../../../server/src/trainer/engine/install/sources/source.ts';
import { setBench } from './place.ts';

/** A source that leaves an engine of one file, or fails. */
function source(name: string, install: (folder: string) => Promise<void> | void = leaveAddon): Source {
  return { name: { en: name, fr: `${name} (fr)` }, install: async (folder) => install(folder) };
}

function leaveAddon(folder: string): void {
  mkdirSync(dirname(addonPath(folder)), { recursive: true });
  writeFileSync(addonPath(folder), 'addon');
}

function failing(words: string): () => never {
  return () => {
    throw new SetupFailure({ en: words, fr: `${words} (fr)` });
  };
}

test('an engine that is set up is found again without a process or a request', async (t) => {
  const bench = await setBench(t);
  const first = await bench.install([bench.wheel()]);
  const before = bench.site.requests.length;
  const refuse = () => Promise.reject(new Error('the self-test ran'));
  const second = await bench.install([source('other', failing('the other source was asked'))], { verify: refuse });
  assert.deepEqual(second, first);
  assert.equal(bench.site.requests.length, before);
});

test('an engine whose file was damaged is set up anew', async (t) => {
  const bench = await setBench(t);
  await bench.install([source('first')]);
  writeFileSync(addonPath(bench.folder), '');
  const verify = (folder: string) =>
    readFileSync(addonPath(folder), 'utf8') === ''
      ? Promise.reject(new Error('damaged'))
      : Promise.resolve({ tensorflow: '2.15.1' });
  const engine = await bench.install([source('second')], { verify });
  assert.equal(engine.source, 'second');
});

test('the next source is tried when one fails, or makes an engine that fails its self-test', async (t) => {
  const bench = await setBench(t);
  const marked = (folder: string) => {
    leaveAddon(folder);
    writeFileSync(join(folder, 'bad'), '');
  };
  const verify = (folder: string) =>
    existsSync(join(folder, 'bad'))
      ? Promise.reject(new Error('the self-test failed'))
      : Promise.resolve({ tensorflow: '2.9.1' });
  const engine = await bench.install([source('a', failing('no')), source('b', marked), source('c')], { verify });
  assert.deepEqual({ source: engine.source, tensorflow: engine.tensorflow }, { source: 'c', tensorflow: '2.9.1' });
  assert.ok(!existsSync(join(bench.folder, 'bad')));
});

test('when nothing works one error names every source with its reason, and what still trains, in both languages', async (t) => {
  const bench = await setBench(t);
  const sources = [source('the stock download', failing('host unknown')), source('the wheel', failing('no compiler'))];
  await assert.rejects(bench.install(sources), (error: unknown) => {
    assert.ok(error instanceof SetupFailure);
    for (const part of ['the stock download: host unknown', 'the wheel: no compiler', '--backend wasm', '--backend cpu']) {
      assert.ok(error.words.en.includes(part), part);
    }
    for (const part of ['the stock download (fr): host unknown (fr)', '--backend wasm'])
      assert.ok(error.words.fr.includes(part), part);
    return true;
  });
  assert.ok(!existsSync(bench.folder));
});

test('a set-up that failed or was stopped leaves neither lock nor half an engine', async (t) => {
  const bench = await setBench(t);
  const stop = new AbortController();
  const stopped = source('stopped', () => {
    stop.abort();
    throw new Error('stopped');
  });
  await assert.rejects(bench.install([stopped, source('next')], { signal: stop.signal }), { name: 'AbortError' });
  assert.deepEqual(readdirSync(dirname(bench.folder)), []);
});

test('what a killed set-up left is no obstacle', async (t) => {
  const bench = await setBench(t);
  mkdirSync(`${bench.folder}.new`, { recursive: true });
  writeFileSync(join(`${bench.folder}.new`, 'half'), '');
  const { pid } = await endedProcess();
  writeFileSync(`${bench.folder}.lock`, String(pid));
  const engine = await bench.install([source('one')]);
  assert.equal(engine.source, 'one');
  assert.deepEqual(readdirSync(dirname(bench.folder)), ['one']);
  assert.ok(!existsSync(join(bench.folder, 'half')));
});

test('two set-ups at once do the work once', async (t) => {
  const bench = await setBench(t);
  const engines = await Promise.all([bench.install([bench.wheel()]), bench.install([bench.wheel()])]);
  assert.deepEqual(engines[0], engines[1]);
  assert.equal(bench.site.requests.filter((request) => request.includes('wheel.whl')).length, 1);
  assert.ok(bench.messages.some((message) => message.includes('waiting')));
});

test('a folder that was named by hand and holds other files is refused and left alone', async (t) => {
  const bench = await setBench(t);
  mkdirSync(bench.folder, { recursive: true });
  writeFileSync(join(bench.folder, 'thesis.txt'), 'mine');
  await assert.rejects(bench.install([source('one')]), /holds files but no working engine/);
  assert.deepEqual(readdirSync(bench.folder), ['thesis.txt']);
});

test('an engine that somebody else put into the named folder is used as it is', async (t) => {
  const bench = await setBench(t);
  leaveAddon(bench.folder);
  const engine = await bench.install([source('one', failing('the source was asked'))]);
  assert.equal(engine.source, 'found');
  assert.deepEqual(readdirSync(bench.folder), ['lib']);
});

/** The number of a process that no longer is. */
async function endedProcess(): Promise<{ pid: number }> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('close', resolve));
  return { pid: child.pid ?? 0 };
}
