import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Context } from './context.ts';
import { Failure } from './failure.ts';
import { cannotRead, notText } from './words/files.ts';

/** Stands for standard input where a file is wanted. */
export const STDIN = '-';

/** A byte order mark in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];

/** A spec as it was given. */
export interface SpecFile {
  /** As given on the command line. */
  readonly file: string;
  readonly text: string;
  /** Whether a byte order mark stood before it. */
  readonly marked: boolean;
}

async function bytesOf(file: string, { cwd, stdin }: Context): Promise<Uint8Array> {
  if (file === STDIN) return stdin();
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    throw new Failure(cannotRead(file, error), error);
  }
}

/**
 * Reads a spec; a byte order mark is left out.
 * @throws Failure when there is no such file, it cannot be read, or it is not UTF-8.
 */
export async function readSpecFile(file: string, context: Context): Promise<SpecFile> {
  const bytes = await bytesOf(file, context);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { file, text, marked: MARK.every((byte, index) => bytes[index] === byte) };
  } catch (error) {
    throw new Failure(notText(file), error);
  }
}
