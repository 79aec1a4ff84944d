// `npm start`: everything that a first training needs, then the training. Arguments go to `nnspec train`.
import { buildProduct } from './build/build.ts';
import { ensureEngine } from './lib/engine.ts';
import { exec } from './lib/exec.ts';
import { at } from './lib/paths.ts';
import { fail, say } from './lib/print.ts';

const SAMPLE = 'samples/digits.nnspec';

/** Another engine was asked for by name: then the native one is not needed. */
function wantsOtherEngine(args: readonly string[]): boolean {
  return /--backend[ =](wasm|cpu)/.test(args.join(' '));
}

const given = process.argv.slice(2);
const args = given.some((argument) => argument.endsWith('.nnspec')) ? given : [SAMPLE, ...given];
try {
  if (!wantsOtherEngine(args)) await ensureEngine();
  const made = await buildProduct((output) => output.startsWith('dist/server/'));
  if (made.length > 0) say(`built ${made.join(', ')}`);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
process.on('SIGINT', () => say(''));
const { status } = await exec(process.execPath, [at('server/bin/nnspec.mjs'), 'train', ...args]);
if (status === 0) say('\nTo see it live: `npm run editor` opens the samples in VS Code; press "Train" above a `train` block.');
process.exitCode = status;
