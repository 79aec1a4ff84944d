import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../failure.ts';

/** A name that no two writers share. */
const temporary = (file: string): string => `${file}.${randomUUID()}.tmp`;

const TEMPORARY = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Removes what a process that was killed while it wrote has left in a folder. */
export async function removeLeftovers(folder: string): Promise<void> {
  const left = (await readdir(folder, { recursive: true })).filter((file) => TEMPORARY.test(file));
  await Promise.all(left.map((file) => rm(path.join(folder, file), { force: true })));
}

/** Writes a file beside the target, every byte on the disk, and lets it take its name. */
async function write(file: string, data: string | Uint8Array, takeName: (part: string) => Promise<void>): Promise<void> {
  const part = temporary(file);
  try {
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await takeName(part);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Writes a file so that it is there complete or not at all: into a file beside it, which takes its name once every byte is on
 * the disk. What was there before stays until then.
 */
export async function writeAtomic(file: string, data: string | Uint8Array): Promise<void> {
  await write(file, data, (part) => rename(part, file));
}

/** The same; what was there before takes the name `previous`. At every moment one of the two is there, complete. */
export async function writeKeepingPrevious(file: string, previous: string, data: Uint8Array): Promise<void> {
  await write(file, data, async (part) => {
    await rename(file, previous).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
    await rename(part, file);
  });
}
