import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const CHECKS = 150;
const HELD = 20;

/** Prints the bytes that checks which are held take, and those that stay of checks which are over, after quick collections alone. */
const program = `
import { readSpec } from './server/src/language/index.ts';
import { keepYoung } from './server/src/lsp/young.ts';
import { experiments } from './test/bench/specs.ts';
keepYoung();
const text = experiments(400);
const check = () => { const spec = readSpec(text); spec.problems(); return spec; };
const checkOften = () => { for (let i = 0; i < ${CHECKS}; i++) { check(); gc({ type: 'minor' }); } };
const used = () => { gc(); return process.memoryUsage().heapUsed; };
checkOften();
const empty = used();
let checks = Array.from({ length: ${HELD} }, check);
const held = used() - empty;
checks = undefined;
const before = used();
checkOften();
const stays = process.memoryUsage().heapUsed - before;
process.stdout.write(JSON.stringify({ held, stays }));
`;

test('quick collections alone take away the checks that are over', () => {
  const args = ['--expose-gc', '--max-old-space-size=4000', '--input-type=module-typescript', '-e', program];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const { held, stays } = JSON.parse(stdout) as { held: number; stays: number };
  assert.ok(held > HELD * 100_000, `${HELD} checks hold ${held} bytes`);
  const taken = (held / HELD) * CHECKS;
  assert.ok(stays < taken / 4, `of the ${taken} bytes that ${CHECKS} checks took ${stays} stay`);
});
