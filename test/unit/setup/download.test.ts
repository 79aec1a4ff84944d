import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { download } from '../../../server/src/trainer/engine/install/download.ts';
import { SetupFailure } from '../../../server/src/trainer/engine/install/failure.ts';
import type { Bench } from './place.ts';
import { setBench } from './place.ts';
import { sha256 } from './site.ts';

const CONTENT = Buffer.from('0123456789'.repeat(20_000));

/** Fetches `/big` of the site into the downloads folder. */
function fetchBig(bench: Bench, pin = sha256(CONTENT)): Promise<void> {
  const context = { onProgress: () => undefined, downloads: bench.downloads };
  return download({ url: `${bench.site.url}/big`, name: 'big', file: join(bench.downloads, 'big'), sha256: pin }, context);
}

test('a download that breaks off is continued where it stopped', async (t) => {
  const bench = await setBench(t, { files: { '/big': CONTENT }, cuts: 2 });
  await fetchBig(bench);
  assert.deepEqual(readFileSync(join(bench.downloads, 'big')), CONTENT);
  assert.equal(bench.site.requests.filter((request) => /bytes=\d+-/.test(request)).length, 2);
});

test('what a killed process had fetched is continued by the next', async (t) => {
  const bench = await setBench(t, { files: { '/big': CONTENT } });
  mkdirSync(bench.downloads);
  writeFileSync(join(bench.downloads, 'big.part'), CONTENT.subarray(0, 1234));
  await fetchBig(bench);
  assert.deepEqual(bench.site.requests, ['GET /big bytes=1234-']);
  assert.deepEqual(readFileSync(join(bench.downloads, 'big')), CONTENT);
});

test('a partial file that does not fit is thrown away and fetched anew', async (t) => {
  const bench = await setBench(t, { files: { '/big': CONTENT } });
  mkdirSync(bench.downloads);
  writeFileSync(join(bench.downloads, 'big.part'), 'something else');
  await fetchBig(bench);
  assert.deepEqual(readFileSync(join(bench.downloads, 'big')), CONTENT);
});

test('a file with another hash than the pinned one is refused and deleted', async (t) => {
  const bench = await setBench(t, { files: { '/big': CONTENT } });
  await assert.rejects(fetchBig(bench, '0'.repeat(64)), (error: unknown) => {
    assert.ok(error instanceof SetupFailure);
    assert.ok(error.words.en.includes(sha256(CONTENT)) && error.words.fr.includes(sha256(CONTENT)));
    return true;
  });
  assert.deepEqual(readdirSync(bench.downloads), []);
});

test('a file that the site does not have is reported with the address and the answer', async (t) => {
  const bench = await setBench(t, { files: {} });
  await assert.rejects(fetchBig(bench), /127\.0\.0\.1:\d+\/big answered 404/);
});

test('a transfer that never gets to its end gives up, keeps what it has, and the next one finishes', async (t) => {
  const bench = await setBench(t, { files: { '/big': CONTENT }, cuts: 4 });
  await assert.rejects(fetchBig(bench));
  assert.ok(existsSync(join(bench.downloads, 'big.part')));
  await fetchBig(bench);
  assert.deepEqual(readFileSync(join(bench.downloads, 'big')), CONTENT);
});
