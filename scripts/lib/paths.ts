import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path in the clone. */
export function at(...parts: readonly string[]): string {
  return resolve(ROOT, ...parts);
}

/** Programs that packages bring. */
export function bin(name: string): string {
  return join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** What can be made again and is not part of the product. */
export const CACHE = join(ROOT, '.cache');
