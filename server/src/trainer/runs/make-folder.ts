import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../failure.ts';

/**
 * Makes a folder where there is none, and those above it. `mkdir` with `recursive` says `ENOENT` of a file system that can only
 * be read; this gives the system's own reason.
 *
 * @throws the error of the system: `EROFS`, `EACCES`, `EEXIST` where a file stands there
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
