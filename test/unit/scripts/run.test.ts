import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../../../scripts/test/outcome.ts';
import { broken } from '../../../scripts/test/outcome.ts';
import { choose, runParts, runsOf } from '../../../scripts/test/run.ts';

const part = (name: string, run: Part['run']): Part => ({ name, run });
const passing = part('passing', () => Promise.resolve({ passed: 3, failed: 0, output: '' }));

test('the parts are summed up, and one that throws or did not come to its end counts as a failure', async (t) => {
  t.mock.method(process.stdout, 'write', () => true);
  const throwing = part('throwing', () => Promise.reject(new Error('no')));
  const ended = part('ended', () => Promise.resolve(broken('the watchdog ended it', 5, 1)));
  assert.deepEqual(await runParts([passing, throwing, ended]), { passed: 8, failed: 3 });
});

test('--only takes the parts that it names, and refuses a name that is none', () => {
  const other = part('other', passing.run);
  assert.deepEqual(choose([passing, other], ['--only', 'other']), [other]);
  assert.deepEqual(choose([passing, other], []), [passing, other]);
  assert.throws(() => choose([passing, other], ['--only', 'others']), /takes names among passing, other; unknown: others/);
  assert.throws(() => choose([passing], ['--only']), /takes names/);
});

test('--runs says how often every property is tried', () => {
  assert.equal(runsOf(['--only', 'property', '--runs', '100000']), 100_000);
  assert.equal(runsOf(['--only', 'property']), undefined);
  for (const wrong of ['0', '-1', '1.5', 'many']) assert.throws(() => runsOf(['--runs', wrong]), /takes a number from 1 on/);
  assert.throws(() => runsOf(['--runs']), /takes a number/);
});
