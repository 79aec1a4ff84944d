// Types of all projects. Arguments go to the compiler (`npm run typecheck -- --clean`).
import { exec } from './lib/exec.ts';
import { bin } from './lib/paths.ts';

process.exitCode = (await exec(bin('tsc'), ['-b', ...process.argv.slice(2)])).status;
