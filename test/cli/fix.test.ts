import assert from 'node:assert/strict';
import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inFolder } from './support/folder.ts';
import { nnspec } from './support/nnspec.ts';

const OLD = `network {
  Dense(output_dim=8, activation=relu, input_shape=[4])  # wide
  Dropout(0)
  Dense(1, activation=softmax)
}
`;

describe('nnspec check --fix', () => {
  it('makes the safe repairs, keeps comments, and reports what is left', async () => {
    await inFolder({ 'a.nnspec': OLD }, async (cwd) => {
      const { status, stdout, stderr } = await nnspec(['check', '--fix', 'a.nnspec'], { cwd });
      const text = await readFile(join(cwd, 'a.nnspec'), 'utf8');
      assert.equal(text, OLD.replace('output_dim', 'units').replace('  Dropout(0)\n', ''));
      assert.equal(stderr, 'a.nnspec: 2 repairs made.\n');
      assert.match(stdout, /softmax-single-unit/);
      assert.equal(status, 0);
    });
  });

  it('makes the others too with --fix-unsafe', async () => {
    await inFolder({ 'a.nnspec': OLD }, async (cwd) => {
      const { stdout } = await nnspec(['check', '--fix-unsafe', 'a.nnspec'], { cwd });
      assert.match(await readFile(join(cwd, 'a.nnspec'), 'utf8'), /Dense\(1, activation=sigmoid\)/);
      assert.equal(stdout, 'nothing to report in 1 file\n');
    });
  });

  it('leaves a file alone in which nothing is to be repaired', async () => {
    const clean = 'network { Dense(1, input_shape=[4]) }\n';
    await inFolder({ 'a.nnspec': clean }, async (cwd) => {
      const before = (await stat(join(cwd, 'a.nnspec'))).mtimeMs;
      const { stderr } = await nnspec(['check', '--fix', 'a.nnspec'], { cwd });
      assert.equal(stderr, '');
      assert.equal((await stat(join(cwd, 'a.nnspec'))).mtimeMs, before);
    });
  });

  it('does not write where it may not, and says so', async () => {
    await inFolder({ 'sub/a.nnspec': OLD }, async (cwd) => {
      await chmod(join(cwd, 'sub'), 0o500);
      const { status, stderr } = await nnspec(['check', '--fix', 'sub/a.nnspec'], { cwd });
      await chmod(join(cwd, 'sub'), 0o700);
      if (process.getuid?.() === 0) return assert.match(stderr, /2 repairs made/);
      assert.equal(status, 2);
      assert.match(stderr, /cannot be written/);
      return assert.equal(await readFile(join(cwd, 'sub/a.nnspec'), 'utf8'), OLD);
    });
  });

  it('refuses standard input, which cannot be written to', async () => {
    const { status, stderr } = await nnspec(['check', '--fix', '-'], { input: OLD });
    assert.equal(status, 2);
    assert.match(stderr, /Name the file to repair/);
  });
});

describe('nnspec rules', () => {
  it('lists every rule with its severity, and with one that is set', async () => {
    const { stdout, status } = await nnspec(['rules', '--rule', 'high-dropout=off']);
    assert.equal(status, 0);
    assert.match(stdout, /^unknown-layer +error +\S/m);
    assert.match(stdout, /^high-dropout +off +\S/m);
  });

  it('gives JSON', async () => {
    const { stdout } = await nnspec(['rules', '--json', '--rule', 'high-dropout=error']);
    const { rules } = JSON.parse(stdout);
    const one = rules.find((rule: { readonly name: string }) => rule.name === 'high-dropout');
    assert.partialDeepStrictEqual(one, { group: 'regularisation', severity: 'error', default: 'warning' });
    assert.ok(rules.length > 150);
  });

  it('refuses a rule that does not exist', async () => {
    const { status, stderr } = await nnspec(['rules', '--rule', 'high-dropuot=off']);
    assert.equal(status, 2);
    assert.match(stderr, /high-dropout/);
  });
});
