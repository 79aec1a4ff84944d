import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../lib/paths.ts';

/** Keras, the truth of this project, in an environment of its own. */

const ENVIRONMENT = join(CACHE, 'oracle');
const PYTHON = process.platform === 'win32' ? join(ENVIRONMENT, 'Scripts', 'python.exe') : join(ENVIRONMENT, 'bin', 'python');
const PACKAGES = ['keras==3.15.1', 'tensorflow-cpu==2.21.0'];

/** Runs a program in the foreground; an error when it fails. */
export function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`\`${command} ${args.join(' ')}\` ended with status ${status}.`);
}

/** The Python that has Keras 3.15.1 on TensorFlow. The first time, makes it; `PYTHON` chooses the Python to make it from. */
export function kerasPython(): string {
  if (existsSync(PYTHON)) return PYTHON;
  run(process.env.PYTHON ?? 'python3', '-m', 'venv', ENVIRONMENT);
  run(PYTHON, '-m', 'pip', 'install', '--quiet', ...PACKAGES);
  return PYTHON;
}
