import { Worker } from 'node:worker_threads';

const LOOK_EVERY = 1_000;
/** Time for a run to stop by itself, at its next batch. */
const PATIENCE = 3_000;

/** Runs in a thread of its own, since a long step blocks the main one. `process.ppid` changes when the parent dies. */
const SOURCE = `
  const { workerData: { parent, every, patience } } = require('node:worker_threads');
  const gone = () => {
    if (process.ppid !== parent) return true;
    try { process.kill(parent, 0); return false; } catch (error) { return error.code === 'ESRCH'; }
  };
  setInterval(() => { if (gone()) setTimeout(() => process.kill(process.pid, 'SIGKILL'), patience); }, every);
`;

/** Ends this process within 5 seconds of its parent's end, whatever it is doing. */
export function watchParent(): void {
  const data = { parent: process.ppid, every: LOOK_EVERY, patience: PATIENCE };
  new Worker(SOURCE, { eval: true, workerData: data }).unref();
}
