import assert from 'node:assert/strict';
import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inFolder } from './support/folder.ts';
import { nnspec } from './support/nnspec.ts';

const LOOSE = '# why\nnetwork{Dense( 8,input_shape=[4] )} # end';
const SET = '# why\nnetwork {\n  Dense(8, input_shape=[4])\n}  # end\n';
const BROKEN = 'network {\n  Dense( 8\n';

describe('nnspec format', () => {
  it('gives files their layout in place, and names those that it changed', async () => {
    await inFolder({ 'a.nnspec': LOOSE, 'b.nnspec': SET, 'sub/c.nnspec': LOOSE }, async (cwd) => {
      const { status, stdout, stderr } = await nnspec(['format', 'a.nnspec', 'b.nnspec', 'sub/c.nnspec'], { cwd });
      assert.deepEqual([status, stdout, stderr], [0, 'a.nnspec\nsub/c.nnspec\n', '']);
      for (const file of ['a.nnspec', 'b.nnspec', 'sub/c.nnspec']) assert.equal(await readFile(join(cwd, file), 'utf8'), SET);
      assert.deepEqual((await readdir(cwd)).toSorted(), ['a.nnspec', 'b.nnspec', 'sub']);
    });
  });

  it('writes nothing with --check, and ends with 1 if something would change', async () => {
    await inFolder({ 'a.nnspec': LOOSE, 'b.nnspec': SET }, async (cwd) => {
      const both = await nnspec(['format', '--check', 'a.nnspec', 'b.nnspec'], { cwd });
      assert.deepEqual([both.status, both.stdout, both.stderr], [1, 'a.nnspec\n', '']);
      assert.equal(await readFile(join(cwd, 'a.nnspec'), 'utf8'), LOOSE);
      const one = await nnspec(['format', 'b.nnspec', '--check'], { cwd });
      assert.deepEqual([one.status, one.stdout], [0, '']);
    });
  });

  it('reads standard input and writes standard output for `-`', async () => {
    const set = await nnspec(['format', '-'], { input: LOOSE });
    assert.deepEqual([set.status, set.stdout, set.stderr], [0, SET, '']);
    const checked = await nnspec(['format', '-', '--check'], { input: LOOSE });
    assert.deepEqual([checked.status, checked.stdout], [1, '<stdin>\n']);
    assert.equal((await nnspec(['format', '-', '--check'], { input: SET })).status, 0);
  });

  it('keeps byte order mark and line ends', async () => {
    const { stdout } = await nnspec(['format', '-'], { input: 'let a=1\r\nlet b=2' });
    assert.equal(stdout, 'let a = 1\r\nlet b = 2\r\n');
    await inFolder({ 'a.nnspec': '\ufefflet a=1\r\n' }, async (cwd) => {
      await nnspec(['format', 'a.nnspec'], { cwd });
      assert.equal(await readFile(join(cwd, 'a.nnspec'), 'utf8'), '\ufefflet a = 1\r\n');
    });
  });

  it('leaves a file with syntax errors as it is, shows them, ends with 1, and still formats the others', async () => {
    await inFolder({ 'a.nnspec': BROKEN, 'b.nnspec': LOOSE }, async (cwd) => {
      const { status, stdout, stderr } = await nnspec(['format', 'a.nnspec', 'b.nnspec'], { cwd });
      assert.deepEqual([status, stdout], [1, 'b.nnspec\n']);
      assert.match(stderr, /^error\[syntax-error\] Expected `\)\}`.*\n --> a\.nnspec:2:11\n/);
      assert.match(stderr, /`a\.nnspec` has syntax errors, so its layout stays as it is\. Correct them first\.\n$/);
      assert.equal(await readFile(join(cwd, 'a.nnspec'), 'utf8'), BROKEN);
      assert.equal(await readFile(join(cwd, 'b.nnspec'), 'utf8'), SET);
    });
    const piped = await nnspec(['format', '-'], { input: BROKEN, env: { LANG: 'fr_FR.UTF-8' } });
    assert.deepEqual([piped.status, piped.stdout], [1, BROKEN]);
    assert.match(piped.stderr, /L’entrée standard a des erreurs de syntaxe/);
  });

  it('formats what is wrong in other ways without a word about it', async () => {
    const { status, stdout, stderr } = await nnspec(['format', '-'], { input: 'network{Desne( 8 )}' });
    assert.deepEqual([status, stdout, stderr], [0, 'network {\n  Desne(8)\n}\n', '']);
  });

  it('ends with 2 when a file cannot be read, and still formats the others', async () => {
    await inFolder({ 'a.nnspec': LOOSE, 'latin.nnspec': new Uint8Array([0x23, 0xe9, 0x0a]) }, async (cwd) => {
      const { status, stdout, stderr } = await nnspec(['format', 'none.nnspec', 'latin.nnspec', 'a.nnspec'], { cwd });
      assert.deepEqual([status, stdout], [2, 'a.nnspec\n']);
      assert.match(stderr, /There is no file `none\.nnspec`/);
      assert.match(stderr, /`latin\.nnspec` is not text in UTF-8/);
      assert.equal(await readFile(join(cwd, 'a.nnspec'), 'utf8'), SET);
    });
    const none = await nnspec(['format']);
    assert.equal(none.status, 2);
    assert.match(none.stderr, /Which file\? Write `nnspec format a\.nnspec`/);
  });

  it('keeps the permissions of a file, and follows links to it', async () => {
    await inFolder({ 'a.nnspec': LOOSE }, async (cwd) => {
      await chmod(join(cwd, 'a.nnspec'), 0o640);
      await symlink('a.nnspec', join(cwd, 'link.nnspec'));
      assert.equal((await nnspec(['format', 'link.nnspec'], { cwd })).stdout, 'link.nnspec\n');
      assert.ok((await lstat(join(cwd, 'link.nnspec'))).isSymbolicLink());
      assert.equal(await readFile(join(cwd, 'a.nnspec'), 'utf8'), SET);
      assert.equal((await stat(join(cwd, 'a.nnspec'))).mode & 0o777, 0o640);
    });
  });

  it('does not touch a file that is as it should be', async () => {
    await inFolder({ 'a.nnspec': SET }, async (cwd) => {
      await writeFile(join(cwd, 'a.nnspec'), SET);
      const before = await stat(join(cwd, 'a.nnspec'));
      await nnspec(['format', 'a.nnspec'], { cwd });
      const after = await stat(join(cwd, 'a.nnspec'));
      assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
    });
  });
});
