import { type Dirent, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Folders further down are not looked into, and of a larger workspace only this many names are read. */
const MAX_DEPTH = 6;
const MAX_NAMES = 5_000;

const isSkipped = ({ name }: Dirent): boolean => name.startsWith('.') || name === 'node_modules';

/** What a folder holds; nothing when it may not be read. */
const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => !isSkipped(entry));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
};

/** A walk through folders, none of them twice, and no more names than are allowed. */
class Walk {
  readonly files: string[] = [];
  readonly #seen = new Set<string>();
  #left = MAX_NAMES;

  /** The files below a folder, level by level, links not followed. */
  below(root: string): void {
    let folders: readonly string[] = [root];
    for (let depth = 0; depth < MAX_DEPTH; depth++) folders = folders.flatMap((folder) => this.#in(folder));
  }

  /** Takes the files of a folder, and gives the folders in it. */
  #in(folder: string): readonly string[] {
    if (this.#seen.has(folder) || this.#left <= 0) return [];
    this.#seen.add(folder);
    const entries = entriesOf(folder).slice(0, this.#left);
    this.#left -= entries.length;
    for (const entry of entries) if (entry.isFile()) this.files.push(join(folder, entry.name));
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  }
}

/** The folder of a file, and those around it up to `root`. */
const foldersAround = (file: string, root: string): readonly string[] => {
  const folders = [dirname(file)];
  for (let folder = dirname(file); folder !== root && folder !== dirname(folder); folder = dirname(folder))
    folders.push(dirname(folder));
  return folders.at(-1) === root ? folders : folders.slice(0, 1);
};

const steps = (path: string): number => path.split('/').length;

/** The files in `root` with one of these endings, as paths from `file`, the closest first; itself not among them. */
export const filesNear = (file: string, root: string, endings: readonly string[]): readonly string[] => {
  const walk = new Walk();
  for (const folder of foldersAround(file, root)) walk.below(folder);
  return walk.files
    .filter((path) => path !== file && endings.some((ending) => path.toLowerCase().endsWith(ending)))
    .map((path) => relative(dirname(file), path).split(sep).join('/'))
    .sort((a, b) => steps(a) - steps(b) || a.localeCompare(b));
};
