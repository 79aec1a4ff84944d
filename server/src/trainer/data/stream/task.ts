import type { BatchJob } from './batch.ts';

/** What is asked of the thread that reads ahead: a batch, and where it says that it is done. In shared memory. */
export interface Task extends BatchJob {
  readonly state: Int32Array;
}

/** States of a task. */
export const WAITING = 0;
export const DONE = 1;
export const FAILED = 2;
