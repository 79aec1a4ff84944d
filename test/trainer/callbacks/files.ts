import type { CallbackFiles, LogFile } from '../../../server/src/trainer/callbacks/kit.ts';
import type { TensorFile } from '../../../server/src/trainer/runs/safetensors.ts';

class MemoryLog implements LogFile {
  bytes = Buffer.alloc(0);

  get length(): number {
    return this.bytes.length;
  }

  append(data: string | Uint8Array): void {
    this.bytes = Buffer.concat([this.bytes, Buffer.from(data as string)]);
  }

  cutTo(length: number): void {
    this.bytes = this.bytes.subarray(0, length);
  }
}

/** The files of callbacks, in memory. */
export class MemoryFiles implements CallbackFiles {
  readonly tensors = new Map<string, TensorFile>();
  readonly #logs = new Map<string, MemoryLog>();

  writeTensors(path: string, file: TensorFile): Promise<void> {
    this.tensors.set(path, file);
    return Promise.resolve();
  }

  openLog(path: string): LogFile {
    const log = this.#logs.get(path) ?? new MemoryLog();
    this.#logs.set(path, log);
    return log;
  }

  log(path: string): Buffer {
    return this.#logs.get(path)?.bytes ?? Buffer.alloc(0);
  }
}
