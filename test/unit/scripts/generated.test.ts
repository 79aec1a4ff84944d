import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { outdated } from '../../../scripts/generate/compare.ts';

const made = [
  { path: 'docs/a.md', text: () => 'a' },
  { path: 'docs/deep/b.md', text: () => Promise.resolve('b') },
];

describe('generated files', () => {
  let root = '';

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'nnspec-generated-'));
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  it('are named when they are missing, and written with their folders', async () => {
    assert.deepEqual(await outdated(made, { root, write: false }), ['docs/a.md', 'docs/deep/b.md']);
    assert.equal(existsSync(join(root, 'docs')), false);
    await outdated(made, { root, write: true });
    assert.equal(await readFile(join(root, 'docs/deep/b.md'), 'utf8'), 'b');
    assert.deepEqual(await outdated(made, { root, write: false }), []);
  });

  it('are named when a hand changed them', async () => {
    await outdated(made, { root, write: true });
    await writeFile(join(root, 'docs/a.md'), 'changed');
    assert.deepEqual(await outdated(made, { root, write: false }), ['docs/a.md']);
  });

  it('go when nothing makes them any more, but only from folders where everything is made', async () => {
    await mkdir(join(root, 'docs'));
    await writeFile(join(root, 'docs/old.md'), 'old');
    await outdated(made, { root, write: true });
    assert.deepEqual(await outdated(made, { root, write: false }), []);
    assert.deepEqual(await outdated(made, { root, write: false, folders: ['docs', 'none'] }), ['docs/old.md']);
    await outdated(made, { root, write: true, folders: ['docs'] });
    assert.equal(existsSync(join(root, 'docs/old.md')), false);
    assert.equal(existsSync(join(root, 'docs/a.md')), true);
  });
});
