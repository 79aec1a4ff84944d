import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';

/** A clone whose npm only notes what it was asked; `rebuild` puts this Node in place of the pinned one. */
const NPM = `
import { appendFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
const [command] = process.argv.slice(2);
appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
if (command === 'ci') rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules/node/bin', { recursive: true });
if (existsSync('offline')) process.exit(1);
await new Promise((resolve) => setTimeout(resolve, 200));
if (command === 'rebuild') symlinkSync(process.execPath, 'node_modules/node/bin/node');
`;

interface Clone {
  readonly root: string;
  npmCalls(): readonly string[];
  run(...args: readonly string[]): Promise<{ status: number | null; output: string }>;
}

function makeClone(t: TestContext): Clone {
  const root = mkdtempSync(join(tmpdir(), 'nnspec-clone-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'scripts'));
  copyFileSync(resolve(import.meta.dirname, '../../../scripts/bootstrap.mjs'), join(root, 'scripts', 'bootstrap.mjs'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'npm-cli.mjs'), NPM);
  writeFileSync(join(root, 'npm-cli.js'), "import('./npm-cli.mjs');");
  writeFileSync(join(root, 'scripts', 'hello.ts'), 'console.log("hello", ...process.argv.slice(2)); process.exitCode = 7;');
  return {
    root,
    npmCalls: () => (existsSync(join(root, 'npm.log')) ? readFileSync(join(root, 'npm.log'), 'utf8').trim().split('\n') : []),
    run: (...args) =>
      new Promise((done) => {
        const env = { ...process.env, npm_execpath: join(root, 'npm-cli.js'), npm_node_execpath: process.execPath };
        const child = spawn(process.execPath, [join(root, 'scripts', 'bootstrap.mjs'), ...args], { env });
        let output = '';
        child.stdout.on('data', (text) => (output += text));
        child.stderr.on('data', (text) => (output += text));
        child.on('close', (status) => done({ status, output }));
      }),
  };
}

test('the first run installs, the next ones only run the script, with its arguments and exit status', async (t) => {
  const clone = makeClone(t);
  const first = await clone.run('hello', 'samples/x.nnspec');
  assert.match(first.output, /hello samples\/x\.nnspec/);
  assert.equal(first.status, 7);
  const calls = clone.npmCalls();
  assert.deepEqual(
    calls.map((call) => call.split(' ')[0]),
    ['ci', 'rebuild'],
  );
  const second = await clone.run('hello');
  assert.equal(second.output.trim(), 'hello');
  assert.deepEqual(clone.npmCalls(), calls);
});

test('a changed lock file is installed over what is there', async (t) => {
  const clone = makeClone(t);
  await clone.run('hello');
  writeFileSync(join(clone.root, 'package-lock.json'), '{ "changed": true }');
  await clone.run('hello');
  assert.match(clone.npmCalls().at(-1) ?? '', /^install --no-save/);
});

test('an installation that failed says so, runs nothing, and is started anew the next time', async (t) => {
  const clone = makeClone(t);
  writeFileSync(join(clone.root, 'offline'), '');
  const failed = await clone.run('hello');
  assert.equal(failed.status, 1);
  assert.match(failed.output, /`npm ci .*` failed\. Check the connection/);
  assert.doesNotMatch(failed.output, /hello/);
  rmSync(join(clone.root, 'offline'));
  assert.equal((await clone.run('hello')).status, 7);
  assert.deepEqual(
    clone.npmCalls().map((call) => call.split(' ')[0]),
    ['ci', 'ci', 'rebuild'],
  );
});

test('two first runs at once install once', async (t) => {
  const clone = makeClone(t);
  const runs = await Promise.all([clone.run('hello', 'a'), clone.run('hello', 'b')]);
  assert.deepEqual(
    runs.map(({ status }) => status),
    [7, 7],
  );
  assert.equal(clone.npmCalls().filter((call) => call.startsWith('ci')).length, 1);
});

test('a name that is no script is refused before anything is installed', async (t) => {
  const clone = makeClone(t);
  const { status, output } = await clone.run('../evil');
  assert.equal(status, 1);
  assert.match(output, /There is no script/);
  assert.deepEqual(clone.npmCalls(), []);
});
