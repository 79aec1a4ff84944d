// `npm run bench`: every test/bench/*.bench.ts in a process of its own; arguments choose files by a part of their name. What
// follows `--` goes to the programs: `npm run bench -- training -- lstm gru --rounds 1`.
import { glob } from 'node:fs/promises';
import { basename } from 'node:path';
import { ensureEngine } from './lib/engine.ts';
import { exec } from './lib/exec.ts';
import { at, ROOT } from './lib/paths.ts';
import { fail, say } from './lib/print.ts';

const given = process.argv.slice(2);
const end = given.includes('--') ? given.indexOf('--') : given.length;
const [chosen, passed] = [given.slice(0, end), given.slice(end + 1)];
const files: string[] = [];
for await (const file of glob('test/bench/**/*.bench.ts', { cwd: ROOT })) files.push(file);
const wanted = files.sort().filter((file) => chosen.length === 0 || chosen.some((part) => file.includes(part)));
if (wanted.length === 0) fail('there is no such benchmark in test/bench/.');
try {
  await ensureEngine();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
let failed = 0;
for (const file of wanted) {
  say(`\n${basename(file, '.bench.ts')}`);
  if ((await exec(process.execPath, [at(file), ...passed], { timeout: 3_600_000 })).status !== 0) failed++;
}
process.exitCode = failed > 0 ? 1 : 0;
