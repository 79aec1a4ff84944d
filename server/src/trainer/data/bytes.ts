import { type FileHandle, open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { reason } from '../failure.ts';
import { DataError } from './error.ts';
import { type Folders, resolveInside, unreadable } from './file.ts';

const GZIP = [0x1f, 0x8b] as const;
const CHUNK = 2 ** 20;
/** No more is read at once. */
const LARGE = 2 ** 28;

/**
 * The bytes of a file that a spec names, piece by piece, unpacked when it is packed with gzip.
 *
 * @throws DataError when it is not there, lies outside the workspace, or cannot be read to its end
 */
export async function* bytesIn(written: string, folders: Folders): AsyncGenerator<Uint8Array, void> {
  const handle = await opened(written, folders);
  try {
    if (await isPacked(handle)) yield* unpacked(handle, written);
    else yield* plain(handle, written);
  } finally {
    await handle.close();
  }
}

/** All bytes of a file that a spec names. @throws DataError as `bytesIn` */
export async function readData(written: string, folders: Folders): Promise<Uint8Array> {
  const handle = await opened(written, folders);
  try {
    return (await isPacked(handle)) ? await joined(unpacked(handle, written)) : await whole(handle, written);
  } finally {
    await handle.close();
  }
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** A file as long as it was when it was opened, or as much of it as there still is. */
async function whole(handle: FileHandle, written: string): Promise<Uint8Array> {
  const { size } = await handle.stat();
  const bytes = Buffer.allocUnsafe(size);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await handle.read(bytes, at, Math.min(size - at, LARGE), at).catch((error: unknown) => {
      throw unreadable(written, error);
    });
    if (bytesRead === 0) return bytes.subarray(0, at);
    at += bytesRead;
  }
  return bytes;
}

async function opened(written: string, folders: Folders): Promise<FileHandle> {
  const file = await resolveInside(written, folders);
  return open(file, 'r').catch((error: unknown) => {
    throw unreadable(written, error);
  });
}

async function isPacked(handle: FileHandle): Promise<boolean> {
  const { bytesRead, buffer } = await handle.read(new Uint8Array(2), 0, 2, 0);
  return bytesRead === 2 && GZIP.every((byte, i) => buffer[i] === byte);
}

/** The next piece is read while one is worked on. */
async function* plain(handle: FileHandle, written: string): AsyncGenerator<Uint8Array, void> {
  const buffers = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)] as const;
  const read = (i: 0 | 1, position: number) =>
    handle.read(buffers[i], 0, CHUNK, position).catch((error: unknown) => {
      throw unreadable(written, error);
    });
  let [which, position]: [0 | 1, number] = [0, 0];
  let next = read(which, position);
  for (;;) {
    const { bytesRead } = await next;
    if (bytesRead === 0) return;
    const piece = buffers[which].subarray(0, bytesRead);
    position += bytesRead;
    which = which === 0 ? 1 : 0;
    next = read(which, position);
    // Whoever stops listening leaves one reading behind, which ends by itself.
    next.catch(() => undefined);
    yield piece;
  }
}

async function* unpacked(handle: FileHandle, written: string): AsyncGenerator<Uint8Array, void> {
  const packed = handle.createReadStream({ autoClose: false, start: 0, highWaterMark: CHUNK });
  const gunzip = createGunzip({ chunkSize: CHUNK });
  packed.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const piece of packed.pipe(gunzip)) yield piece as Uint8Array;
  } catch (error) {
    throw damaged(written, error);
  } finally {
    packed.destroy();
  }
}

const damaged = (written: string, error: unknown): DataError =>
  new DataError(
    { file: written },
    {
      message: {
        en: `the file is packed with gzip, and its end is missing or damaged (${reason(error)}).`,
        fr: `le fichier est compressé par gzip, et sa fin manque ou est abîmée (${reason(error)}).`,
      },
      hint: { en: 'Download or pack it again.', fr: 'Téléchargez-le ou compressez-le à nouveau.' },
    },
    error,
  );
