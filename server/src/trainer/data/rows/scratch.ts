import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../failure.ts';
import { makeFolder } from '../../runs/make-folder.ts';
import { WriteFailure } from '../../runs/write-failure.ts';

let made = 0;

/** A file without a name: its room on the disk is free again when it is closed, or when the process ends in whatever way. */
export class ScratchFile {
  readonly fd: number;
  readonly #path: string;

  /** @throws WriteFailure when the folder cannot be written */
  constructor(folder: string) {
    made += 1;
    this.#path = path.join(folder, `.nnspec-rows-${process.pid}-${made}`);
    this.fd = this.#writing(() => {
      makeFolder(folder);
      const fd = openSync(this.#path, 'wx+');
      unlinkSync(this.#path);
      return fd;
    });
  }

  /** @throws WriteFailure when the disk is full */
  append(bytes: Uint8Array): void {
    this.#writing(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.fd, bytes, at);
    });
  }

  close(): void {
    closeSync(this.fd);
  }

  #writing<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      throw errorCode(error) === undefined ? error : new WriteFailure(this.#path, error);
    }
  }
}

/** Fills `into` from a place of a file. @throws Error when the file ends before */
export function readFully(fd: number, into: Uint8Array, position: number): void {
  for (let at = 0; at < into.length; ) {
    const got = readSync(fd, into, at, into.length - at, position + at);
    if (got === 0) throw new Error('The rows kept on disk end too early.');
    at += got;
  }
}
