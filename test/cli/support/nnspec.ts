import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../../server/src/cli/main.ts', import.meta.url));
const WITH_TRAINER = fileURLToPath(new URL('./with-trainer.ts', import.meta.url));

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run {
  readonly cwd?: string;
  /** What standard input holds. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** A program in the place of the trainer. */
  readonly trainer?: string;
  /** Called with the process once it runs. */
  readonly during?: (child: ChildProcess) => void;
}

/** Variables of the machine that would change what is printed. */
const QUIET = { LC_ALL: '', LC_MESSAGES: '', LANG: '', NNSPEC_LANG: '', NO_COLOR: '', FORCE_COLOR: '', NNSPEC_DEBUG: '' };

/** Runs the real command line in a process of its own, in English unless said otherwise. */
export async function nnspec(args: readonly string[], { cwd, input = '', env, trainer, during }: Run = {}): Promise<Result> {
  const program = trainer === undefined ? [PROGRAM] : [WITH_TRAINER, trainer];
  const child = spawn(process.execPath, [...program, ...args], { cwd, env: { ...process.env, ...QUIET, ...env } });
  during?.(child);
  child.stdin.end(input);
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: status as number | null, stdout, stderr };
}
