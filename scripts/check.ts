// What can be said about the sources without running them: format, lint, types, layers, unused code, generated files, build.
import { CHECKS } from './test/checks.ts';
import { choose, runParts } from './test/run.ts';

const { failed } = await runParts(choose(CHECKS, process.argv.slice(2)));
process.exitCode = failed > 0 ? 1 : 0;
