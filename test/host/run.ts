// Runs the API suite in a real extension host: `node test/host/run.ts [session …]`. CONTRIBUTING.md says which editor.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { buildProduct } from '../../scripts/build/build.ts';
import { at, CACHE } from '../../scripts/lib/paths.ts';
import { say, seconds } from '../../scripts/lib/print.ts';
import type { Counts } from '../../scripts/test/reporter.ts';
import { chosenEditor, runSession } from './launch.ts';
import { SESSIONS } from './sessions.ts';

/** Extension hosts load CommonJS; the tests become one file, whose parts are loaded when their session asks for them. */
async function bundleSuite(): Promise<string> {
  const outfile = join(CACHE, 'host', 'suite.cjs');
  await build({
    entryPoints: [at('test/host/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return outfile;
}

async function runAll(names: readonly string[]): Promise<Counts> {
  await buildProduct();
  const editor = await chosenEditor();
  const tests = await bundleSuite();
  const total = { passed: 0, failed: 0, failures: [] as string[] };
  for (const session of SESSIONS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const started = performance.now();
    const { passed, failed, output } = await runSession(editor, session, tests);
    say(`${session.name}: ${passed} passed, ${failed} failed (${seconds(started)})`);
    total.passed += passed;
    total.failed += failed;
    if (output !== '') total.failures.push(output);
  }
  return { ...total, complete: true };
}

const counts = await runAll(process.argv.slice(2));
const { NNSPEC_RESULT: result } = process.env;
if (result) {
  await mkdir(dirname(result), { recursive: true });
  await writeFile(result, JSON.stringify(counts));
}
for (const failure of counts.failures) process.stderr.write(`\n${failure}\n`);
say(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
