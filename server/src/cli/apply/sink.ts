import { randomUUID } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from '../context.ts';
import { Failure } from '../failure.ts';
import { cannotWrite } from '../words/files.ts';

/** Where a result goes. */
export interface Sink {
  write(text: string): void;
  /** @param whole whether the result is complete; an incomplete file is taken away */
  close(whole: boolean): void;
}

/** Standard output, or a file that appears when it is complete. @throws Failure when the file cannot be written */
export function sinkOf(out: string | undefined, context: Context): Sink {
  if (out === undefined) return { write: (text) => context.out.write(text), close: () => undefined };
  const file = resolve(context.cwd, out);
  const part = `${file}.${randomUUID()}.tmp`;
  const writing = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      rmSync(part, { force: true });
      throw new Failure(cannotWrite(out, error), error);
    }
  };
  const handle = writing(() => openSync(part, 'wx'));
  return {
    write: (text) => void writing(() => writeSync(handle, text)),
    close: (whole) => {
      closeSync(handle);
      if (whole) writing(() => renameSync(part, file));
      else rmSync(part, { force: true });
    },
  };
}
