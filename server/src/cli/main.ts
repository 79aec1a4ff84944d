import { runCli } from './cli.ts';
import { terminal } from './terminal.ts';

/** Whoever reads the results has gone (`nnspec check … | head`): there is nobody left to tell. */
function endOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(2);
}

process.stdout.on('error', endOnBrokenPipe);
process.stderr.on('error', endOnBrokenPipe);
process.exitCode = await runCli(process.argv.slice(2), terminal());
