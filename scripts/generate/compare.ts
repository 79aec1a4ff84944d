import { readFile, writeFile } from 'node:fs/promises';
import { at } from '../lib/paths.ts';
import type { Generator } from './generators.ts';

async function current(path: string): Promise<string | undefined> {
  try {
    return await readFile(at(path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The generated files that are not what their generators make; with `write` they are brought up to date. */
export async function outdated(generators: readonly Generator[], write: boolean): Promise<readonly string[]> {
  const found: string[] = [];
  for (const generator of generators) {
    const text = await generator.text();
    if ((await current(generator.path)) === text) continue;
    found.push(generator.path);
    if (write) await writeFile(at(generator.path), text);
  }
  return found;
}
