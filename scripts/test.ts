// `npm test`: every check and every suite, and one closing line over all of them.
import { fail, say } from './lib/print.ts';
import { CHECKS } from './test/checks.ts';
import type { Part } from './test/outcome.ts';
import { choose, runParts, runsOf } from './test/run.ts';
import { ALL_SUITES } from './test/suites.ts';

function chosen(): readonly Part[] {
  try {
    const args = process.argv.slice(2);
    const runs = runsOf(args);
    if (runs !== undefined) process.env.NNSPEC_RUNS = String(runs);
    return choose([...CHECKS, ...ALL_SUITES], args);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { passed, failed } = await runParts(chosen());
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
