import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** A name that no two writers share. */
const temporary = (file: string): string => `${file}.${randomUUID()}.tmp`;

/**
 * Writes a file so that it is there complete or not at all: into a file beside it, which takes its name once every byte is on
 * the disk. What was there before stays until then.
 */
export async function writeAtomic(file: string, data: string | Uint8Array): Promise<void> {
  const part = temporary(file);
  try {
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
