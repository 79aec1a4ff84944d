import { closeSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RowReader, RowValues } from '../../fit/dataset.ts';
import { type Prepared, sizeOf } from '../prepared.ts';
import { FileRows, type RowFile, type Rows } from '../rows/rows.ts';
import type { Sampling } from '../sampling.ts';
import { scaleInto } from '../scale.ts';
import type { Partition } from '../split.ts';
import { CodedRows } from '../table/encode.ts';
import type { FileBlock } from './batch.ts';
import { DONE, type Task, WAITING } from './task.ts';

/** The file behind rows, if they lie in one. */
function fileOf(rows: Rows): RowFile | null {
  const raw = rows instanceof CodedRows ? rows.raw : rows;
  return raw instanceof FileRows ? raw.file : null;
}

export const isOnDisk = (rows: Rows): boolean => fileOf(rows) !== null;

/** The thread's program: beside the bundle, or run from sources. */
const PROGRAM = import.meta.filename.endsWith('.ts')
  ? path.join(import.meta.dirname, 'main.ts')
  : path.join(import.meta.dirname, 'rows.cjs');

/** A read of a small batch takes microseconds; this long it takes only when the disk has gone. */
const PATIENCE = 120_000;

interface Lane {
  readonly prepared: Prepared;
  readonly rowOf: (sample: number) => number;
  /** Its place among the blocks that lie in files; −1 in memory. */
  readonly file: number;
}

interface Material {
  readonly inputs: readonly Prepared[];
  readonly targets: readonly Prepared[];
  readonly weights: Prepared | null;
  readonly sampling: Sampling;
  readonly parts: Partition;
}

/** Whether two views show the same stretch of one order. */
const isSame = (a: Int32Array, b: Int32Array): boolean =>
  a.buffer === b.buffer && a.byteOffset === b.byteOffset && a.length === b.length;

/** A batch that is read, or being read. */
interface Ahead {
  readonly rows: Int32Array;
  readonly task: Task;
}

/**
 * Samples that do not fit in memory, batch by batch. What lies in a file is read, encoded and scaled by a thread of its own;
 * what is in memory is gathered when it is asked for.
 */
export class StreamReader implements RowReader {
  readonly #samples: Int32Array;
  readonly #inputs: readonly Lane[];
  readonly #targets: readonly Lane[];
  readonly #weights: Lane | null;
  readonly #files: readonly FileBlock[];
  #worker: Worker | null = null;
  #ahead: Ahead[] = [];

  constructor({ inputs, targets, weights, sampling, parts }: Material) {
    this.#samples = joined([parts.train, parts.validation, parts.test]);
    const files: FileBlock[] = [];
    const laneOf = (prepared: Prepared, rowOf: (sample: number) => number): Lane => {
      const block = blockOf(prepared);
      if (block) files.push(block);
      return { prepared, rowOf, file: block ? files.length - 1 : -1 };
    };
    this.#inputs = inputs.map((prepared) => laneOf(prepared, sampling.first));
    this.#targets = targets.map((prepared) => laneOf(prepared, sampling.target));
    this.#weights = weights && laneOf(weights, sampling.target);
    this.#files = files;
  }

  announce(rows: Int32Array): void {
    if (this.#files.length === 0 || this.#ahead.some((one) => isSame(one.rows, rows))) return;
    this.#ahead.push(this.#start(rows));
  }

  read(rows: Int32Array): RowValues {
    const task = this.#files.length > 0 ? this.#finished(rows) : null;
    const values = (lane: Lane): Float32Array => (lane.file < 0 ? this.#gather(lane, rows) : (task?.into[lane.file] ?? EMPTY));
    return {
      inputs: this.#inputs.map(values),
      targets: this.#targets.map(values),
      ...(this.#weights && { weights: values(this.#weights) }),
    };
  }

  close(): void {
    void this.#worker?.terminate();
    this.#worker = null;
    for (const fd of new Set(this.#files.map(({ file }) => file.fd))) closeSync(fd);
  }

  #start(rows: Int32Array): Ahead {
    if (!this.#worker) {
      this.#worker = new Worker(PROGRAM, { workerData: this.#files });
      this.#worker.unref();
    }
    const lanes = [...this.#inputs, ...this.#targets, ...(this.#weights ? [this.#weights] : [])].filter(({ file }) => file >= 0);
    const task: Task = {
      firsts: lanes.map(({ rowOf }) => rows.map((row) => rowOf(this.#samples[row] ?? 0))),
      into: lanes.map(({ prepared }) => new Float32Array(new SharedArrayBuffer(4 * rows.length * sizeOf(prepared)))),
      state: new Int32Array(new SharedArrayBuffer(4)),
    };
    this.#worker.postMessage(task);
    return { rows, task };
  }

  /** What was announced for these rows; what was announced before and not asked for is passed over. */
  #finished(rows: Int32Array): Task {
    const place = this.#ahead.findIndex((one) => isSame(one.rows, rows));
    const found = place < 0 ? this.#start(rows) : this.#ahead[place];
    this.#ahead = this.#ahead.slice(place + 1);
    if (!found) throw new Error('A batch was announced and lost.');
    const { task } = found;
    Atomics.wait(task.state, 0, WAITING, PATIENCE);
    if (Atomics.load(task.state, 0) !== DONE) throw new Error('The rows kept on disk cannot be read.');
    return task;
  }

  #gather({ prepared, rowOf }: Lane, rows: Int32Array): Float32Array {
    const size = sizeOf(prepared);
    const values = new Float32Array(rows.length * size);
    for (let i = 0; i < rows.length; i++) {
      const first = rowOf(this.#samples[rows[i] ?? 0] ?? 0);
      scaleInto(prepared.rows.read(first, prepared.length), size, prepared.fitted.scaler, values, i * size);
    }
    return values;
  }
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const EMPTY = new Float32Array();

function blockOf(prepared: Prepared): FileBlock | null {
  const file = fileOf(prepared.rows);
  if (!file) return null;
  const { rows, length, fitted } = prepared;
  return { file, codes: rows instanceof CodedRows ? rows.codes : null, scaler: fitted.scaler, length, size: sizeOf(prepared) };
}
