import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { RunEvent } from '../../protocol/index.ts';
import { errorCode } from '../failure.ts';
import { removeLeftovers, writeAtomic, writeKeepingPrevious } from './atomic.ts';
import { RunCallbackFiles } from './callback-files.ts';
import { lock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { encodeSafetensors, type TensorFile } from './safetensors.ts';
import { WriteFailure, writing } from './write-failure.ts';

/** The weights that a run keeps. */
export type WeightsName = 'last' | 'best';

/** A run's checkpoint, and the one before it. */
export const CHECKPOINTS = ['checkpoint.safetensors', 'checkpoint-previous.safetensors'] as const;

/**
 * The folder of one run: `spec.nnspec`, `plan.json`, `run.json`, `data.json`, `events.jsonl`, the weights `last` and `best`, the
 * last two checkpoints, all as safetensors, and in `callbacks/` what the callbacks write. Every file but the logs appears by
 * rename, complete or not at all.
 */
export class RunFolder {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  readonly callbackFiles: RunCallbackFiles;
  readonly #events: number;
  readonly #unlock: () => void;

  private constructor(folder: string) {
    this.path = folder;
    this.name = path.basename(folder);
    this.callbackFiles = new RunCallbackFiles(path.join(folder, 'callbacks'));
    this.#unlock = lock(folder);
    this.#events = openSync(path.join(folder, 'events.jsonl'), 'a');
  }

  /**
   * Makes a folder of its own: two runs that begin in the same second get different ones.
   *
   * @param out where runs are kept; made when it is not there
   * @throws WriteFailure when it cannot be written
   */
  static async create(out: string, name: string): Promise<RunFolder> {
    return await writing(out, async () => {
      makeFolder(out);
      return new RunFolder(await exclusive(out, name));
    });
  }

  /**
   * Goes on in the folder of a run.
   * @param events what its log says up to where it goes on
   * @throws Failure when another process trains in it, or it cannot be written
   */
  static async reopen(folder: string, events: string): Promise<RunFolder> {
    return await writing(folder, async () => {
      const unlock = lock(folder);
      await removeLeftovers(folder);
      await writeAtomic(path.join(folder, 'events.jsonl'), events);
      unlock();
      return new RunFolder(folder);
    });
  }

  /** Appends an event to the log. @throws WriteFailure when it cannot be written */
  record(event: RunEvent): void {
    try {
      writeSync(this.#events, `${JSON.stringify(event)}\n`);
    } catch (error) {
      throw new WriteFailure(path.join(this.path, 'events.jsonl'), error);
    }
  }

  async writeText(file: 'spec.nnspec', text: string): Promise<void> {
    await this.#write(file, text);
  }

  async writeJson(file: 'plan.json' | 'run.json' | 'data.json', value: unknown): Promise<void> {
    await this.#write(file, `${JSON.stringify(value, null, 2)}\n`);
  }

  async writeTensors(name: WeightsName, tensors: TensorFile): Promise<void> {
    await this.#write(`${name}.safetensors`, encodeSafetensors(tensors));
  }

  /** The one that was the last stays as the previous one. */
  async writeCheckpoint(data: Uint8Array): Promise<void> {
    const [last, previous] = CHECKPOINTS.map((file) => path.join(this.path, file)) as [string, string];
    await writing(last, () => writeKeepingPrevious(last, previous, data));
  }

  close(): void {
    closeSync(this.#events);
    this.callbackFiles.close();
    this.#unlock();
  }

  async #write(file: string, data: string | Uint8Array): Promise<void> {
    const target = path.join(this.path, file);
    await writing(target, () => writeAtomic(target, data));
  }
}

/** `2026-11-23T10-44-05-digits`: the local time, which sorts, and what was trained. */
export function runName(start: Date, spec: string): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [start.getFullYear(), two(start.getMonth() + 1), two(start.getDate())].join('-');
  const time = [start.getHours(), start.getMinutes(), start.getSeconds()].map(two).join('-');
  const word = path
    .parse(spec)
    .name.replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .slice(0, 60);
  return `${day}T${time}-${word || 'run'}`;
}

/** `mkdir` fails where the folder is there already, so that only one run gets it. */
async function exclusive(out: string, name: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const folder = path.join(out, attempt === 1 ? name : `${name}-${attempt}`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}
