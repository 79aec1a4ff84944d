import type { CallbackFiles } from './kit.ts';

const refuse = (): never => {
  throw new Error('A callback writes files, and the run has no folder.');
};

/** For a run without a folder. */
export const noFiles: CallbackFiles = { writeTensors: refuse, openLog: refuse };
