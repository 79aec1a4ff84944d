import { spawn } from 'node:child_process';

export interface Outcome {
  /** The exit status; `null` when a signal or the time limit ended the program. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly timeout?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a program to its end and collects what it wrote.
 * @throws the system's error when it cannot be started (`ENOENT`).
 */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const { env = process.env, timeout, signal } = options;
    const child = spawn(program, args, {
      env,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeout !== undefined && { timeout, killSignal: 'SIGKILL' as const }),
      ...(signal && { signal }),
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
  });
}
