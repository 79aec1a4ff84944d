import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { addonPath, libraryFolder, type Machine } from '../../../server/src/trainer/engine/install/paths.ts';
import { existingSource } from '../../../server/src/trainer/engine/install/sources/existing.ts';
import { stockFiles, stockSource } from '../../../server/src/trainer/engine/install/sources/stock.ts';
import { setBench } from './place.ts';

function tarOf(folder: string, files: Readonly<Record<string, string>>): Buffer {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return execFileSync('tar', ['-czf', '-', '-C', folder, '.']);
}

const LIBRARY = '/tensorflow/libtensorflow/libtensorflow-cpu-linux-x86_64-2.9.1.tar.gz';
const ADDON = '/tf-builds/pre-built-binary/napi-v8/4.22.0/CPU-linux-4.22.0.tar.gz';
const linux = (env: Machine['env']): Machine => ({ platform: 'linux', arch: 'x64', env });

test("the files of tfjs-node's own installer come from its usual addresses, or from the mirror of its variable", () => {
  assert.equal(stockFiles(linux({}))?.library, `https://storage.googleapis.com${LIBRARY}`);
  assert.equal(stockFiles(linux({ CDN_STORAGE: 'https://mirror.example/' }))?.addon, `https://mirror.example${ADDON}`);
  for (const [platform, arch, part] of [
    ['darwin', 'arm64', 'darwin_arm64_cpu.tar.gz'],
    ['darwin', 'x64', 'cpu-darwin-x86_64'],
    ['win32', 'x64', 'cpu-windows-x86_64-2.9.1.zip'],
    ['linux', 'arm64', 'linux_arm64'],
  ] as const) {
    assert.ok(stockFiles({ platform, arch, env: {} })?.library.includes(part), part);
  }
  assert.equal(stockFiles({ platform: 'linux', arch: 's390x', env: {} }), undefined);
});

test('library and addon are unpacked to where the addon looks', async (t) => {
  const files: Record<string, Buffer> = {};
  const bench = await setBench(t, { files });
  files[LIBRARY] = tarOf(join(bench.root, 'a'), { 'lib/libtensorflow.so.2': 'library', 'include/c_api.h': '' });
  files[ADDON] = tarOf(join(bench.root, 'b'), { 'napi-v8/tfjs_binding.node': 'addon' });
  const engine = await bench.install([stockSource(linux({ CDN_STORAGE: `${bench.site.url}/` }))]);
  assert.equal(readFileSync(join(libraryFolder(engine.folder), 'libtensorflow.so.2'), 'utf8'), 'library');
  assert.deepEqual(readdirSync(join(engine.folder, 'deps')), ['lib']);
  assert.ok(existsSync(addonPath(engine.folder)));
});

test('an archive that does not unpack is reported and fetched again next time', async (t) => {
  const bench = await setBench(t, { files: { [LIBRARY]: Buffer.from('<html>please log in</html>') } });
  await assert.rejects(bench.install([stockSource(linux({ CDN_STORAGE: `${bench.site.url}/` }))]), /cannot be unpacked/);
  assert.deepEqual(readdirSync(bench.downloads), []);
});

test('a tfjs-node that works where npm put it is copied', async (t) => {
  const bench = await setBench(t);
  const packages = join(bench.root, 'tfjs-node');
  mkdirSync(dirname(addonPath(packages)), { recursive: true });
  mkdirSync(libraryFolder(packages), { recursive: true });
  writeFileSync(addonPath(packages), 'addon');
  writeFileSync(join(libraryFolder(packages), 'libtensorflow.so.2'), 'library');
  const engine = await bench.install([existingSource([packages], () => Promise.resolve({ tensorflow: '2.9.1' }))]);
  assert.equal(readFileSync(join(libraryFolder(engine.folder), 'libtensorflow.so.2'), 'utf8'), 'library');
});

test('a tfjs-node that npm installed without its libraries is no engine', async (t) => {
  const bench = await setBench(t);
  const source = existingSource([bench.root], () => Promise.reject(new Error('verified')));
  await assert.rejects(bench.install([source]), /a working tfjs-node installation: there is none/);
});
