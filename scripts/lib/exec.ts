import { spawn } from 'node:child_process';
import { ROOT } from './paths.ts';

export interface ExecOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Milliseconds after which the program and its children are ended. */
  readonly timeout?: number;
  /** `collect`: give the output back; `show`: let it through to the terminal; `both`. */
  readonly output?: 'collect' | 'show' | 'both';
}

export interface Executed {
  readonly status: number;
  readonly output: string;
  readonly timedOut: boolean;
}

const WINDOWS = process.platform === 'win32';

/** Ends a program with all that it started: it leads a process group of its own. */
function end(pid: number): void {
  try {
    process.kill(WINDOWS ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Runs a program to its end. A program that cannot be started counts as status 127. */
export function exec(program: string, args: readonly string[], options: ExecOptions = {}): Promise<Executed> {
  const { env = process.env, cwd = ROOT, timeout, output = 'show' } = options;
  return new Promise((resolve) => {
    const grouped = timeout !== undefined && !WINDOWS;
    const stdio = output === 'show' ? 'inherit' : 'pipe';
    const child = spawn(program, args, { cwd, env, detached: grouped, shell: WINDOWS, stdio: ['ignore', stdio, stdio] });
    let text = '';
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (output === 'both') process.stdout.write(chunk);
      });
    }
    const stop = () => child.pid !== undefined && end(child.pid);
    const watchdog = setTimeout(
      () => {
        timedOut = true;
        stop();
      },
      timeout ?? 2 ** 31 - 1,
    );
    if (grouped) process.once('exit', stop);
    const finish = (status: number) => {
      clearTimeout(watchdog);
      process.removeListener('exit', stop);
      resolve({ status, output: text, timedOut });
    };
    child.on('error', (error) => {
      text += error.message;
      finish(127);
    });
    child.on('close', (status) => finish(status ?? 1));
  });
}
