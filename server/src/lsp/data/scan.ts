import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type DataFacts, type LookFrom, type ScanRequest, scanEvent } from '../../protocol/index.ts';

/** The scanner's program: beside the bundle, or run from sources. */
const PROGRAM = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, '..', '..', 'trainer', 'data', 'scan', 'main.ts')
  : join(import.meta.dirname, 'scan.cjs');

/**
 * Looks into data in a process of its own. What has not been answered when it ends, whether it was given up or crashed, stays
 * unknown.
 *
 * @param onFacts takes what was found, by the place of the look; `null` where the data cannot be read
 * @param signal ends the process
 */
export function scanAll(
  looks: readonly LookFrom[],
  onFacts: (look: number, facts: DataFacts | null) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (looks.length === 0 || signal?.aborted) return Promise.resolve();
  const child = fork(PROGRAM, [], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const kill = () => void child.kill('SIGKILL');
  signal?.addEventListener('abort', kill);
  child.on('message', (message) => {
    const { look, facts } = scanEvent(message);
    onFacts(look, facts);
  });
  const request: ScanRequest = { type: 'scan', looks };
  return new Promise((resolve) => {
    const end = () => {
      signal?.removeEventListener('abort', kill);
      resolve();
    };
    child.on('error', end);
    child.on('close', end);
    // An error of sending means that the process has gone, of which `close` tells.
    child.send(request, () => undefined);
  });
}
