// The command line with another program, which is named first, in the place of the trainer and of the engine's set-up.
import { resolve } from 'node:path';
import { runCli } from '../../../server/src/cli/cli.ts';
import { terminal } from '../../../server/src/cli/terminal.ts';

const [trainer = '', ...args] = process.argv.slice(2);
process.exitCode = await runCli(args, { ...terminal(), trainer: resolve(trainer), setup: resolve(trainer) });
