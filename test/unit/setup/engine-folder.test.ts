import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { addonPath, engineFolder, libraryFolder } from '../../../server/src/trainer/engine/install/paths.ts';
import { packageIndex } from '../../../server/src/trainer/engine/install/sources/package-index.ts';
import { verifyEngine } from '../../../server/src/trainer/engine/install/verify.ts';

test("the engine lies in the user's cache after the habits of the system", () => {
  const linux = { platform: 'linux', arch: 'x64' } as const;
  assert.equal(
    engineFolder({ ...linux, env: { HOME: '/home/ada' } }),
    '/home/ada/.cache/nnspec/engine/tfjs-node-4.22.0-linux-x64',
  );
  assert.equal(engineFolder({ ...linux, env: { XDG_CACHE_HOME: '/big' } }), '/big/nnspec/engine/tfjs-node-4.22.0-linux-x64');
  const mac = engineFolder({ platform: 'darwin', arch: 'arm64', env: { HOME: '/Users/ada' } });
  assert.equal(mac, '/Users/ada/Library/Caches/nnspec/engine/tfjs-node-4.22.0-darwin-arm64');
  assert.ok(engineFolder({ platform: 'win32', arch: 'x64', env: { LOCALAPPDATA: 'C:\\Local' } }).startsWith('C:\\Local'));
});

test('NNSPEC_ENGINE names another folder', () => {
  assert.equal(engineFolder({ platform: 'linux', arch: 'x64', env: { NNSPEC_ENGINE: '/opt/engine' } }), '/opt/engine');
});

test('the addon finds the libraries two folders up, in deps/lib', () => {
  assert.equal(join(dirname(addonPath('/e')), '..', '..', 'deps', 'lib'), libraryFolder('/e'));
});

test('the self-test says that a file is no addon, without harm to this process', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'nnspec-verify-'));
  t.after(() => rmSync(folder, { recursive: true }));
  await assert.rejects(verifyEngine(folder), /does not exist/);
  mkdirSync(dirname(addonPath(folder)), { recursive: true });
  writeFileSync(addonPath(folder), 'not an addon');
  await assert.rejects(verifyEngine(folder), /the self-test of .* failed: .*(file too short|invalid ELF header)/);
});

test("pip's own configuration decides which package index is asked", async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'nnspec-pip-'));
  t.after(() => rmSync(home, { recursive: true }));
  mkdirSync(join(home, '.config', 'pip'), { recursive: true });
  writeFileSync(join(home, '.config', 'pip', 'pip.conf'), '[global]\nindex-url = https://mirror.example/simple\n');
  assert.equal(await packageIndex({ HOME: home }), 'https://mirror.example/simple');
  assert.equal(await packageIndex({ HOME: home, PIP_INDEX_URL: 'https://other.example/' }), 'https://other.example/');
});
