import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from './failure.ts';
import { cannotWrite } from './words/files.ts';

/** Puts a text into a file beside another and then in its place, so that either the old text is there or the whole new one. */
async function exchange(path: string, text: string): Promise<void> {
  const part = `${path}.${randomUUID()}.tmp`;
  try {
    const { mode } = await stat(path);
    const handle = await open(part, 'wx');
    try {
      await handle.chmod(mode);
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Replaces the text of a file, complete or not at all. Of a link, the file that it leads to.
 * @throws Failure when it cannot be written; the file is then as it was.
 */
export async function replaceFile(file: string, text: string, cwd: string): Promise<void> {
  try {
    await exchange(await realpath(resolve(cwd, file)), text);
  } catch (error) {
    throw new Failure(cannotWrite(file, error), error);
  }
}
