import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { WriteStream } from 'node:tty';
import type { Context, Output } from './context.ts';
import { langOf } from './lang.ts';
import { VERSION } from './version.ts';

const DEFAULT_COLUMNS = 80;

/** `NO_COLOR` and `FORCE_COLOR` decide; without them, whether the stream is a terminal that knows colours. */
function wantsColors(stream: WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}

function output(stream: WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    live: stream.isTTY === true && process.env.TERM !== 'dumb',
    colors: wantsColors(stream),
    get columns() {
      return stream.columns > 0 ? stream.columns : DEFAULT_COLUMNS;
    },
  };
}

/** Another program of the product: its bundle lies beside this one; without bundles it is its source. */
function program(bundle: string, source: string): string {
  const bundled = join(import.meta.dirname, bundle);
  return existsSync(bundled) ? bundled : join(import.meta.dirname, '..', source);
}

/** This process as a command's world. */
export function terminal(): Context {
  return {
    lang: langOf(process.env),
    out: output(process.stdout),
    err: output(process.stderr),
    cwd: process.cwd(),
    stdin: () => buffer(process.stdin),
    trainer: program('trainer.cjs', 'trainer/main.ts'),
    setup: program('setup.cjs', 'trainer/engine/install/main.ts'),
    version: VERSION,
    debug: (process.env.NNSPEC_DEBUG ?? '') !== '',
  };
}
