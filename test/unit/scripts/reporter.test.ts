import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Counts } from '../../../scripts/test/reporter.ts';

const REPORTER = resolve(import.meta.dirname, '../../../scripts/test/reporter.ts');

/** Runs test files under the reporter and gives what it counted. */
function count(t: TestContext, files: Readonly<Record<string, string>>): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'nnspec-reporter-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const paths = Object.entries(files).map(([name, text]) => {
    const path = join(folder, `${name}.test.mjs`);
    writeFileSync(path, `import test, { describe, it } from 'node:test';\n${text}`);
    return path;
  });
  const result = join(folder, 'result.json');
  const args = ['--test', `--test-reporter=${REPORTER}`, `--test-reporter-destination=${result}`, ...paths];
  const env: NodeJS.ProcessEnv = { ...process.env };
  // Without this the inner run would take itself for a part of this one.
  env.NODE_TEST_CONTEXT = undefined;
  spawnSync(process.execPath, args, { env });
  return JSON.parse(readFileSync(result, 'utf8'));
}

test('tests are counted, their groups and files are not', (t) => {
  const { passed, failed, complete } = count(t, {
    one: `test('a', () => {}); describe('group', () => { it('b', () => {}); it('c', () => {}); });`,
    two: `test('d', () => {});`,
  });
  assert.deepEqual({ passed, failed, complete }, { passed: 4, failed: 0, complete: true });
});

test('a failure is told with the name of its test and its reason', (t) => {
  const { passed, failures } = count(t, {
    one: `describe('group', () => { it('works', () => {}); it('breaks', () => { throw new Error('because'); }); });`,
  });
  assert.equal(passed, 1);
  assert.equal(failures.length, 1);
  assert.match(failures[0] ?? '', /✗ breaks .*one\.test\.mjs[\s\S]*because/);
});

test('tests that were skipped or only planned count as failed', (t) => {
  const { passed, failures } = count(t, { one: `test('a', () => {}); test.skip('b', () => {}); test.todo('c');` });
  assert.equal(passed, 1);
  assert.deepEqual(
    failures.map((text) => text.split('\n')[1]),
    ['it was skipped', 'it is only planned'],
  );
});

test('a file without tests counts as failed', (t) => {
  const { passed, failures } = count(t, { empty: '' });
  assert.equal(passed, 0);
  assert.match(failures.join(), /the file holds no test/);
});

test('a file that crashes counts as failed', (t) => {
  const { failed } = count(t, { crash: `test('a', () => {}); process.exit(3);` });
  assert.ok(failed > 0);
});
