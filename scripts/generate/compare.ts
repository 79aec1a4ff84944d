import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { ROOT } from '../lib/paths.ts';
import type { Generator } from './generators.ts';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function current(path: string, root: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, path), 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The files below a folder, relative to the root; none where there is no folder. */
async function filesIn(folder: string, root: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return files.map((file) => relative(root, file).split(sep).join('/')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** What to bring up to date, and where. */
export interface Upkeep {
  readonly write: boolean;
  /** Folders in which everything is generated: other files in them are out of date too, and go. */
  readonly folders?: readonly string[];
  readonly root?: string;
}

/** The generated files that are not what their generators make; with `write` they are brought up to date. */
export async function outdated(generators: readonly Generator[], upkeep: Upkeep): Promise<readonly string[]> {
  const { folders = [], root = ROOT } = upkeep;
  const found: string[] = [];
  for (const generator of generators) {
    const text = await generator.text();
    if ((await current(generator.path, root)) === text) continue;
    found.push(generator.path);
    if (upkeep.write) await write(join(root, generator.path), text);
  }
  const made = new Set(generators.map(({ path }) => path));
  const there = (await Promise.all(folders.map((folder) => filesIn(folder, root)))).flat();
  for (const path of there.filter((one) => !made.has(one))) {
    found.push(path);
    if (upkeep.write) await rm(join(root, path));
  }
  return found;
}
