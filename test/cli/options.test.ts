import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { COMMANDS } from '../../server/src/cli/commands/index.ts';
import { VERSION } from '../../server/src/cli/version.ts';
import { nnspec, PROGRAM } from './support/nnspec.ts';

/** What is said on standard error; the command must have failed with 2 and printed nothing else. */
async function complaint(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await nnspec(args);
  assert.deepEqual([status, stdout], [2, ''], `${args.join(' ')}: ${stderr}`);
  return stderr.replace(/^nnspec: /, '').trimEnd();
}

describe('the command line', () => {
  it('helps, in general and with a command', async () => {
    const general = await nnspec(['--help']);
    assert.equal(general.status, 0);
    for (const { name } of COMMANDS) assert.match(general.stdout, new RegExp(`^  ${name} `, 'm'));
    for (const { name, options } of COMMANDS) {
      const { status, stdout } = await nnspec([name, '--help']);
      assert.equal(status, 0);
      for (const option of Object.keys(options)) assert.match(stdout, new RegExp(`^  --${option}\\b`, 'm'));
    }
    assert.match((await nnspec(['help', 'check'], { env: { LANG: 'fr' } })).stdout, /^Dire ce qui ne va pas/);
  });

  it('shows its usage on standard error when nothing is asked of it', async () => {
    const { status, stdout, stderr } = await nnspec([]);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /Usage: nnspec COMMAND/);
  });

  it('has the version of the product', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.equal(VERSION, version);
    assert.equal((await nnspec(['--version'])).stdout, `nnspec ${version}\n`);
  });

  it('proposes the command or option that was probably meant', async () => {
    assert.equal(await complaint('chek'), 'There is no command `chek`. Did you mean `check`?');
    const unknown = await complaint('quux');
    assert.match(unknown, /^There is no command `quux`\. Try `check`, .* or `lsp`\.$/);
    for (const { name } of COMMANDS) assert.ok(unknown.includes(`\`${name}\``), name);
    assert.equal(await complaint('check', '--jsn', 'a'), '`check` has no option `--jsn`. Did you mean `--json`?');
    assert.equal(await complaint('check', '-x'), '`check` has no option `-x`. `nnspec check --help` lists them.');
  });

  it('says which value an option takes', async () => {
    assert.equal(await complaint('train', 'a', '--out'), '`--out` needs a value: `--out DIR`.');
    assert.equal(await complaint('train', 'a', '--out', '--json'), '`--out` needs a value: `--out DIR`.');
    assert.equal(await complaint('check', 'a', '--json=1'), '`--json` takes no value. Write it alone.');
    assert.equal(await complaint('train', 'a', '--seed=1', '--seed=2'), '`--seed` is given twice. Give it once.');
    assert.equal(
      await complaint('train', 'a', '--backend', 'gpu'),
      '`--backend` does not take `gpu`. It takes `native`, `wasm` or `cpu`.',
    );
    for (const wrong of ['0', '1.5', '-3', 'many', '1e3', '99999999999999999999'])
      assert.equal(
        await complaint('train', 'a', '--epochs', wrong),
        `\`--epochs\` takes a whole number from 1, not \`${wrong}\`: \`--epochs 20\`.`,
      );
    assert.match(await complaint('train', 'a', '--seed', '-1'), /^`--seed` takes a whole number from 0, not `-1`/);
  });

  it('knows the rules and their severities', async () => {
    assert.equal(
      await complaint('check', '-', '--rule', 'shape-mismtch=off'),
      'There is no rule `shape-mismtch`. Did you mean `shape-mismatch`?',
    );
    for (const wrong of ['shape-mismatch', 'shape-mismatch=loud', '=off'])
      assert.match(await complaint('check', '-', '--rule', wrong), /does not say which severity/);
  });

  it('asks for what is missing, and refuses what is too much', async () => {
    assert.match(await complaint('check'), /^Which file\?/);
    assert.match(await complaint('summary'), /^Which file\? Write `nnspec summary a\.nnspec`, or `-`/);
    assert.equal(await complaint('train', 'a', 'b'), '`train` takes one file: `b` is one too many.');
    assert.match(await complaint('explain'), /^Explain what\?/);
    assert.match(await complaint('lsp'), /`nnspec lsp --stdio`/);
  });

  it('does not mind that nobody reads its results', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'explain', 'Dense'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
    assert.equal(stderr, '');
  });
});
