import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { CallbackFiles, LogFile } from '../callbacks/kit.ts';
import { Failure } from '../failure.ts';
import { writeAtomic } from './atomic.ts';
import { encodeSafetensors, type TensorFile } from './safetensors.ts';
import { WriteFailure, writing } from './write-failure.ts';

/** A log on the disk: what is appended is with the system at once, so that it survives the process. */
class DiskLog implements LogFile {
  readonly #file: string;
  readonly #descriptor: number;
  length: number;

  constructor(file: string) {
    this.#file = file;
    this.#descriptor = this.#try(() => {
      mkdirSync(path.dirname(file), { recursive: true });
      return openSync(file, 'a');
    });
    this.length = fstatSync(this.#descriptor).size;
  }

  append(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    this.#try(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
    });
    this.length += bytes.length;
  }

  cutTo(length: number): void {
    if (length >= this.length) return;
    this.#try(() => ftruncateSync(this.#descriptor, length));
    this.length = length;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #try<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      throw new WriteFailure(this.#file, error);
    }
  }
}

/** The files of a run's callbacks, in a folder of their own inside the run's: no name meets those of the run itself. */
export class RunCallbackFiles implements CallbackFiles {
  readonly #folder: string;
  readonly #logs: DiskLog[] = [];

  /** @param folder absolute; made when the first file is written */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async writeTensors(written: string, file: TensorFile): Promise<void> {
    const target = this.#inside(written);
    await writing(target, async () => {
      await mkdir(path.dirname(target), { recursive: true });
      await writeAtomic(target, encodeSafetensors(file));
    });
  }

  openLog(written: string): LogFile {
    const log = new DiskLog(this.#inside(written));
    this.#logs.push(log);
    return log;
  }

  close(): void {
    for (const log of this.#logs) log.close();
  }

  #inside(written: string): string {
    const target = path.resolve(this.#folder, written);
    const from = path.relative(this.#folder, target);
    if (from === '' || from.startsWith('..') || path.isAbsolute(from)) throw leavesFolder(written);
    return target;
  }
}

const leavesFolder = (written: string): Failure =>
  new Failure({
    message: {
      en: `\`${written}\` leads out of the run’s folder, and callbacks write inside it alone.`,
      fr: `\`${written}\` mène hors du dossier de l’essai, et les rappels n’écrivent que là.`,
    },
    hint: {
      en: 'Give a path without `..` that does not begin with `/`: it lies in `callbacks/` of the run’s folder.',
      fr: 'Donnez un chemin sans `..` qui ne commence pas par `/` : il sera dans `callbacks/` du dossier de l’essai.',
    },
  });
