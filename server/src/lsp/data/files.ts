import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { FileState } from '../../language/index.ts';
import { isInside } from '../imported-files.ts';

/** Where the paths of a spec lead from, and what they must not leave: both absolute. */
export interface SpecPlace {
  readonly file: string;
  readonly root: string;
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'code' in error;

/** Whether a path of a spec leads to something that can be read. Symbolic links are resolved before it is said to be inside. */
export function stateOf(written: string, { file, root }: SpecPlace): FileState {
  const at = resolve(dirname(file), written);
  if (!isInside(root, at)) return { kind: 'outside', root };
  try {
    return isInside(realpathSync(root), realpathSync(at)) ? { kind: 'found' } : { kind: 'outside', root };
  } catch (error) {
    if (isSystemError(error)) return { kind: 'missing', at: relative(root, at) };
    throw error;
  }
}

/** A folder changes when one of those in it does: they hold the images of a class. */
const inFolder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));

const stamp = (path: string): string => {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs} ${size}`;
};

/** Tells whether a file or folder is still as it was; `undefined` when it cannot be read. */
export function stampOf(written: string, { file }: SpecPlace): string | undefined {
  const path = resolve(dirname(file), written);
  try {
    return [path, ...(statSync(path).isDirectory() ? inFolder(path) : [])].map(stamp).join();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
