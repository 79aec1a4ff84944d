import { constants, existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupFailure } from '../failure.ts';
import { addonPath } from '../paths.ts';
import type { Verify } from '../verify.ts';
import type { Source } from './source.ts';

/** An `@tensorflow/tfjs-node` that npm installed with its own scripts: its addon and libraries are copied. */
export function existingSource(packages: readonly string[], verify: Verify): Source {
  return {
    name: { en: 'a working tfjs-node installation', fr: 'une installation de tfjs-node qui marche' },
    async install(folder, context) {
      const complete = packages.filter((path) => existsSync(addonPath(path)));
      if (complete.length === 0) throw new SetupFailure({ en: 'there is none', fr: "il n'y en a pas" });
      const failures: unknown[] = [];
      for (const path of complete) {
        try {
          await verify(path, context.signal);
          for (const part of ['lib', 'deps']) {
            await cp(join(path, part), join(folder, part), { recursive: true, mode: constants.COPYFILE_FICLONE });
          }
          return;
        } catch (error) {
          failures.push(error);
        }
      }
      throw failures[0];
    },
  };
}
