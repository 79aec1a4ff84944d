// Records what Keras makes of small networks and of every activation, for test/trainer to compare with. On demand, not
// in the tests: `node scripts/oracle/train.ts [CASE…]`. Keras lives in an environment of its own, made the first time.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const ENVIRONMENT = join(ROOT, '.cache', 'oracle');
const PYTHON = process.platform === 'win32' ? join(ENVIRONMENT, 'Scripts', 'python.exe') : join(ENVIRONMENT, 'bin', 'python');
const PACKAGES = ['keras==3.15.1', 'tensorflow-cpu==2.21.0'];

function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`\`${command} ${args.join(' ')}\` ended with status ${status}.`);
}

if (!existsSync(PYTHON)) {
  run(process.env.PYTHON ?? 'python3', '-m', 'venv', ENVIRONMENT);
  run(PYTHON, '-m', 'pip', 'install', '--quiet', ...PACKAGES);
}
const golden = (suite: string): string => join(ROOT, 'test', 'trainer', suite, 'golden');
const cases = process.argv.slice(2);
run(PYTHON, join(import.meta.dirname, 'train.py'), golden('keras'), ...cases);
if (cases.length === 0) run(PYTHON, join(import.meta.dirname, 'activations.py'), join(golden('activations'), 'activations.json'));
