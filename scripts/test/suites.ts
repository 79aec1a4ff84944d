import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExecOptions, exec } from '../lib/exec.ts';
import { at, CACHE, ROOT } from '../lib/paths.ts';
import { broken, type Outcome, type Part } from './outcome.ts';
import { browserReady, editorReady, engineReady, type Preparation, packageReady } from './prepare.ts';
import type { Counts } from './reporter.ts';

const MINUTE = 60_000;

interface Suite {
  readonly name: string;
  readonly minutes: number;
  readonly needs: readonly Preparation[];
}

/** In `test/<name>/`, run by `node --test`. */
const SUITES: readonly Suite[] = [
  { name: 'unit', minutes: 5, needs: [] },
  { name: 'property', minutes: 5, needs: [] },
  { name: 'oracle', minutes: 10, needs: [engineReady] },
  { name: 'grammar', minutes: 3, needs: [] },
  { name: 'lsp', minutes: 5, needs: [] },
  { name: 'trainer', minutes: 10, needs: [engineReady] },
  { name: 'cli', minutes: 10, needs: [engineReady] },
  { name: 'ui', minutes: 10, needs: [engineReady, packageReady, browserReady] },
];

async function testFiles(suite: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of glob(`test/${suite}/**/*.test.ts`, { cwd: ROOT })) files.push(file);
  return files.sort();
}

/** The end of a text, where a program says why it ended. */
function tail(text: string): string {
  return text.split('\n').slice(-60).join('\n');
}

/** Runs a program that leaves its counts in a file, and believes nothing but that file. */
async function counted(args: readonly string[], resultFile: string, options: ExecOptions): Promise<Outcome> {
  await rm(resultFile, { force: true });
  const { status, output, timedOut } = await exec(process.execPath, args, { ...options, output: 'collect' });
  const ending = timedOut ? 'was ended by the watchdog' : `ended with ${status}`;
  const text = existsSync(resultFile) ? await readFile(resultFile, 'utf8') : '';
  if (text === '') return broken(`${tail(output)}\nthe suite ${ending} and left no result`);
  const { passed, failed, failures, complete } = JSON.parse(text) as Counts;
  if (timedOut || !complete)
    return broken([...failures, tail(output), `the suite ${ending} before it was done`].join('\n\n'), passed, failed);
  if (passed + failed === 0) return broken(`${tail(output)}\nthe suite ran no test`);
  if (status !== 0 && failed === 0) return broken(`${tail(output)}\nthe suite ${ending} although no test failed`, passed);
  return { passed, failed, output: failures.join('\n\n') };
}

async function prepare(needs: readonly Preparation[]): Promise<string | undefined> {
  for (const need of needs) {
    try {
      await need();
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
  return undefined;
}

async function resultFile(name: string): Promise<string> {
  await mkdir(join(CACHE, 'test'), { recursive: true });
  return join(CACHE, 'test', `${name}.json`);
}

/** How many times longer than usual a suite may take: `--runs` has its properties tried more often. */
const patience = (): number => (process.env.NNSPEC_RUNS ? 100 : 1);

async function runNodeSuite({ name, minutes, needs }: Suite): Promise<Outcome> {
  const missing = await prepare(needs);
  if (missing !== undefined) return broken(missing);
  const files = await testFiles(name);
  if (files.length === 0) return broken(`there is no test in test/${name}/`);
  const result = await resultFile(name);
  const reporter = at('scripts/test/reporter.ts');
  return counted(
    [
      ...['--test', `--test-timeout=${5 * MINUTE * patience()}`, '--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[`--test-reporter=${reporter}`, `--test-reporter-destination=${result}`, ...files],
    ],
    result,
    { timeout: minutes * MINUTE * patience() },
  );
}

/** The API suite starts VS Code's extension host itself; the host writes its counts to `NNSPEC_RESULT`. */
async function runHostSuite(): Promise<Outcome> {
  const missing = await prepare([engineReady, editorReady]);
  if (missing !== undefined) return broken(missing);
  const result = await resultFile('host');
  return counted([at('test/host/run.ts')], result, { timeout: 10 * MINUTE, env: { ...process.env, NNSPEC_RESULT: result } });
}

/** All suites, quick ones first. */
export const ALL_SUITES: readonly Part[] = [
  ...SUITES.filter(({ name }) => name !== 'ui').map((suite) => ({ name: suite.name, run: () => runNodeSuite(suite) })),
  { name: 'host', run: runHostSuite },
  ...SUITES.filter(({ name }) => name === 'ui').map((suite) => ({ name: suite.name, run: () => runNodeSuite(suite) })),
];
