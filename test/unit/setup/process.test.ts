import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type SetupEvent, setupEvent } from '../../../server/src/protocol/setup.ts';
import { setBench } from './place.ts';

const MAIN = resolve(import.meta.dirname, '../../../server/src/trainer/engine/install/main.ts');

interface Started {
  readonly child: ChildProcess;
  readonly events: SetupEvent[];
  readonly ended: Promise<number | null>;
}

/** The set-up as the extension starts it, with a cache of its own and every source on one site. */
function start(t: TestContext, cache: string, site: string): Started {
  const env = { ...process.env, XDG_CACHE_HOME: cache, CDN_STORAGE: `${site}/`, PIP_INDEX_URL: `${site}/simple` };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  t.after(() => child.kill('SIGKILL'));
  const events: SetupEvent[] = [];
  child.on('message', (message) => events.push(setupEvent(message)));
  return { child, events, ended: new Promise((done) => child.on('exit', done)) };
}

/** A site that begins every answer and never ends it. */
async function stalledSite(t: TestContext): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(200, { 'content-length': 1000 }).write('a'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => server.closeAllConnections());
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const engineParent = (cache: string) => join(cache, 'nnspec', 'engine');

test('a set-up without any source ends with one message that says what was tried', async (t) => {
  const bench = await setBench(t, { files: {} });
  const { events, ended } = start(t, bench.root, bench.site.url);
  assert.equal(await ended, 1);
  const last = events.at(-1);
  assert.ok(last?.event === 'failed');
  assert.match(last.message.en, /tfjs-node's own download: .* answered 404[\s\S]*--backend wasm/);
  assert.match(last.message.fr, /n'a pas pu être installé/);
});

test('stopped in the middle of a download it ends at once and leaves no lock', async (t) => {
  const bench = await setBench(t);
  const { child, events, ended } = start(t, bench.root, await stalledSite(t));
  while (!events.some((event) => event.event === 'progress' && event.fraction !== null))
    await new Promise((go) => setTimeout(go, 20));
  child.kill('SIGTERM');
  assert.equal(await ended, 1);
  assert.deepEqual(readdirSync(engineParent(bench.root)), []);
});

test('it ends when its parent goes away', async (t) => {
  const bench = await setBench(t);
  const { child, events, ended } = start(t, bench.root, await stalledSite(t));
  while (events.length === 0) await new Promise((go) => setTimeout(go, 20));
  child.disconnect();
  assert.equal(await ended, 1);
  assert.ok(existsSync(engineParent(bench.root)));
});

test('killed outright, it is no obstacle to the next set-up', async (t) => {
  const bench = await setBench(t, { files: {} });
  const first = start(t, bench.root, await stalledSite(t));
  while (!first.events.some((event) => event.event === 'progress' && event.fraction !== null)) {
    await new Promise((go) => setTimeout(go, 20));
  }
  first.child.kill('SIGKILL');
  await first.ended;
  assert.equal(readdirSync(engineParent(bench.root)).filter((name) => name.endsWith('.lock')).length, 1);
  const second = start(t, bench.root, bench.site.url);
  await second.ended;
  assert.ok(second.events.at(-1)?.event === 'failed');
  assert.deepEqual(readdirSync(engineParent(bench.root)), []);
});
