import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../../../scripts/lib/paths.ts';
import { kerasPython } from '../../../scripts/oracle/environment.ts';

/** The folder with the data of a network of the benchmark: random numbers of the right shapes, made once and kept. */
export function dataFor(network: string, samples: number): string {
  const folder = join(CACHE, 'bench', String(samples));
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, `${network}.npz`))) {
    const script = join(import.meta.dirname, 'keras_fit.py');
    execFileSync(kerasPython(), [script, 'data', folder, network, String(samples)], { stdio: 'inherit' });
  }
  return folder;
}
