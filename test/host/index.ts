import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { SESSIONS } from './sessions.ts';

const LIMIT_MS = 30_000;

/** Runs in the extension host: the tests of this launch. Its counts prove to the runner that it came to its end. */
export async function run(): Promise<void> {
  const { NNSPEC_HOST_SESSION: name = '', NNSPEC_HOST_RESULT: result = '' } = process.env;
  const session = SESSIONS.find((one) => one.name === name);
  if (session === undefined) throw new Error(`there is no session "${name}"`);
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: LIMIT_MS, reporter: 'spec' });
  if (process.env.NNSPEC_HOST_GREP) mocha.grep(process.env.NNSPEC_HOST_GREP);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await session.load();
  const failures: string[] = [];
  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', () => passed++);
    runner.on('pending', (test) => failures.push(`✗ ${test.fullTitle()}\nit was skipped`));
    runner.on('fail', (test, error: Error) => failures.push(`✗ ${test.fullTitle()}\n${error.stack ?? error.message}`));
  });
  writeFileSync(result, JSON.stringify({ passed, failed: failures.length, failures, complete: true }));
  if (failed > 0) throw new Error(`${failed} tests failed`);
}
