import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { kerasPython } from '../../../scripts/oracle/environment.ts';
import type { Told } from './tell.ts';

/** A trainer of the benchmark, and the settings that it runs under. */
export interface Program {
  readonly name: string;
  command(folder: string, network: string, epochs: number): readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const here = (file: string): string => join(import.meta.dirname, file);

/** One thread an operation is a setting that helps Keras too, now and then: it runs with both. */
const ONE_THREAD = { TF_NUM_INTRAOP_THREADS: '1' };

export const ours = (backend = 'native'): Program => ({
  name: backend === 'native' ? 'ours' : backend,
  command: (folder, network, epochs) => [process.execPath, here('ours.ts'), folder, network, String(epochs), backend],
});

export const plain: Program = {
  name: 'tfjs-node',
  command: (folder, network, epochs) => [process.execPath, here('plain.ts'), folder, network, String(epochs)],
  env: { TF_NUM_INTRAOP_THREADS: '0' },
};

const kerasCommand: Program['command'] = (folder, network, epochs) => [
  kerasPython(),
  here('keras_fit.py'),
  'fit',
  folder,
  network,
  String(epochs),
];

export const keras: Program = { name: 'keras', command: kerasCommand };
export const kerasOneThread: Program = { name: 'keras, one thread', command: kerasCommand, env: ONE_THREAD };

/** The best that a program did. */
export interface Best {
  /** Of an epoch. */
  readonly seconds: number;
  /** Of all threads, in an epoch. */
  readonly cpu: number;
  /** MB */
  readonly memory: number;
  /** From the command to the end of the first batch. */
  readonly first: number;
}

export const WORST: Best = { seconds: Infinity, cpu: Infinity, memory: Infinity, first: Infinity };

export const better = (a: Best, b: Best): Best => ({
  seconds: Math.min(a.seconds, b.seconds),
  cpu: Math.min(a.cpu, b.cpu),
  memory: Math.min(a.memory, b.memory),
  first: Math.min(a.first, b.first),
});

/** Runs a program once; what it does not tell stays infinite. @throws Error when it fails */
export async function once(program: Program, folder: string, network: string, epochs: number): Promise<Best> {
  const [command = '', ...args] = program.command(folder, network, epochs);
  const start = Date.now();
  const child = spawn(command, args, { env: { ...process.env, ...program.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let [best, said] = [WORST, ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  for await (const line of createInterface(child.stdout)) best = better(best, seen(JSON.parse(line), start));
  const status = await ended;
  if (status !== 0) throw new Error(`${program.name} ended with status ${status} on ${network}.\n${said}`);
  return best;
}

function seen(told: Told, start: number): Best {
  if ('first' in told) return { ...WORST, first: (told.first - start) / 1000 };
  return { ...WORST, ...told };
}
