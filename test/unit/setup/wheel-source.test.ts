import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SetupFailure } from '../../../server/src/trainer/engine/install/failure.ts';
import { addonPath, libraryFolder } from '../../../server/src/trainer/engine/install/paths.ts';
import { wheelSource } from '../../../server/src/trainer/engine/install/sources/wheel.ts';
import { setBench } from './place.ts';

test('the wheel gives the two libraries, the addon is compiled, and nothing else stays', async (t) => {
  const bench = await setBench(t);
  const engine = await bench.install([bench.wheel()]);
  assert.match(engine.source, /tensorflow-cpu 2\.15\.1/);
  assert.deepEqual(readdirSync(libraryFolder(engine.folder)).sort(), ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2']);
  assert.equal(readFileSync(join(libraryFolder(engine.folder), 'libtensorflow_cc.so.2'), 'utf8'), 'library '.repeat(4000));
  assert.equal(readFileSync(addonPath(engine.folder), 'utf8'), 'addon\n');
  assert.deepEqual(readdirSync(engine.folder).sort(), ['deps', 'engine.json', 'lib']);
  assert.deepEqual(readdirSync(bench.downloads), []);
});

test('an index that answers in HTML serves as well', async (t) => {
  const bench = await setBench(t, { html: true });
  const engine = await bench.install([bench.wheel()]);
  assert.ok(existsSync(addonPath(engine.folder)));
});

test('an index that does not list the pinned file is named', async (t) => {
  const bench = await setBench(t, { sha256: 'f'.repeat(64) });
  await assert.rejects(
    bench.install([bench.wheel()]),
    /index 127\.0\.0\.1:\d+ does not list the expected file of tensorflow-cpu/,
  );
});

test('an archive that is not the pinned one is refused before anything of it is used', async (t) => {
  const pin = 'a'.repeat(64);
  const bench = await setBench(t, { sha256: pin });
  await assert.rejects(bench.install([bench.wheel({ sha256: pin })]), /is not the expected file \(sha256/);
  assert.ok(!existsSync(bench.folder));
});

test('without a compiler the packages that bring one are named, and the download is kept', async (t) => {
  const bench = await setBench(t);
  const source = bench.wheel({ compiler: '/nowhere/g++' });
  await assert.rejects(bench.install([source]), (error: unknown) => {
    assert.ok(error instanceof SetupFailure && error.needsCompiler);
    assert.match(error.words.en, /apt-get install g\+\+.*dnf install gcc-c\+\+/);
    return true;
  });
  assert.equal(readdirSync(bench.downloads).length, 1);
  const requests = () => bench.site.requests.filter((request) => request.includes('wheel.whl')).length;
  const before = requests();
  await bench.install([bench.wheel()]);
  assert.equal(requests(), before);
});

test('what a failing compiler said is shown', async (t) => {
  const bench = await setBench(t);
  const source = bench.wheel({ complaint: 'fatal error: node_api.h: No such file' });
  await assert.rejects(bench.install([source]), /the C\+\+ compiler failed: fatal error: node_api\.h: No such file/);
});

test('it says that it serves Linux x64 only', async (t) => {
  const bench = await setBench(t);
  const source = wheelSource({ binding: '', nodeHeaders: '' }, undefined, { platform: 'darwin', arch: 'arm64', env: {} });
  await assert.rejects(bench.install([source]), /Linux x64 only/);
});
