import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { RunEvent } from '../../protocol/index.ts';
import { errorCode } from '../failure.ts';
import { writeAtomic } from './atomic.ts';
import { encodeSafetensors, type TensorFile } from './safetensors.ts';
import { WriteFailure, writing } from './write-failure.ts';

/** The files of tensors that a run keeps. */
export type TensorFileName = 'last' | 'best' | 'checkpoint';

/**
 * The folder of one run: `spec.nnspec`, `plan.json`, `run.json`, `data.json`, `events.jsonl`, and the weights `last`, `best` and
 * `checkpoint` as safetensors. Every file but the log of events appears by rename, complete or not at all.
 */
export class RunFolder {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  readonly #events: number;

  private constructor(folder: string, events: number) {
    this.path = folder;
    this.name = path.basename(folder);
    this.#events = events;
  }

  /**
   * Makes a folder of its own: two runs that begin in the same second get different ones.
   *
   * @param out where runs are kept; made when it is not there
   * @throws WriteFailure when it cannot be written
   */
  static async create(out: string, name: string): Promise<RunFolder> {
    return await writing(out, async () => {
      await mkdir(out, { recursive: true });
      const folder = await exclusive(out, name);
      return new RunFolder(folder, openSync(path.join(folder, 'events.jsonl'), 'a'));
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

  async writeTensors(name: TensorFileName, tensors: TensorFile): Promise<void> {
    await this.#write(`${name}.safetensors`, encodeSafetensors(tensors));
  }

  close(): void {
    closeSync(this.#events);
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
