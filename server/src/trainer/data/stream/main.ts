import { parentPort, workerData } from 'node:worker_threads';
import { BatchFiller, type FileBlock } from './batch.ts';
import { DONE, FAILED, type Task } from './task.ts';

/** The thread that reads rows ahead, encodes and scales them, while the main one trains. */
const filler = new BatchFiller(workerData as readonly FileBlock[]);

parentPort?.on('message', ({ state, ...job }: Task) => {
  try {
    filler.fill(job);
    Atomics.store(state, 0, DONE);
  } catch (error) {
    Atomics.store(state, 0, FAILED);
    process.emitWarning(error instanceof Error ? error : String(error));
  }
  Atomics.notify(state, 0);
});
