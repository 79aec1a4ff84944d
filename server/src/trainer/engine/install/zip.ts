import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** A member of a zip archive. Offsets and sizes in bytes. */
interface Member {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly headerOffset: number;
}

const END_SIZE = 22;
const END_SIGNATURE = 0x06054b50;
const LOCAL_HEADER_SIZE = 30;

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  if (bytesRead !== length) throw new Error('the archive ends too early');
  return buffer;
}

/** The directory stands at the end of the archive, before a comment of unknown length. */
async function readDirectory(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - END_SIZE - 0xffff), Math.min(size, END_SIZE + 0xffff));
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END_SIGNATURE) return readAt(file, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
  }
  throw new Error('not a zip archive');
}

function parseDirectory(directory: Buffer): readonly Member[] {
  const members: Member[] = [];
  for (let at = 0; at + 46 <= directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    members.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      headerOffset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return members;
}

async function extract(archive: string, file: FileHandle, member: Member, target: string): Promise<void> {
  const header = await readAt(file, member.headerOffset, LOCAL_HEADER_SIZE);
  const start = member.headerOffset + LOCAL_HEADER_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28);
  await mkdir(dirname(target), { recursive: true });
  const unpack = member.method === 0 ? new PassThrough() : createInflateRaw();
  await pipeline(createReadStream(archive, { start, end: start + member.packedSize - 1 }), unpack, createWriteStream(target));
}

/**
 * Takes some members out of a zip archive (below 4 GB) without holding them in memory.
 * @param place where a member goes, or nothing to leave it.
 * @returns the names of the members that were taken.
 */
export async function unzip(archive: string, place: (member: string) => string | undefined): Promise<readonly string[]> {
  const file = await open(archive);
  try {
    const taken: string[] = [];
    for (const member of parseDirectory(await readDirectory(file))) {
      const target = place(member.name);
      if (target === undefined) continue;
      await extract(archive, file, member, target);
      taken.push(member.name);
    }
    return taken;
  } finally {
    await file.close();
  }
}
