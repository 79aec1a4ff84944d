// The set-up as a process of its own, which the extension and the command line start. It stops when it is told to (SIGTERM)
// or when its parent goes away, and leaves nothing half done.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SetupEvent } from '../../../protocol/setup.ts';
import { wordsOf } from './failure.ts';
import { installEngine } from './install.ts';
import { npmSources, packagedSources } from './sources/index.ts';

const EVERY_MS = 100;

function tell(event: SetupEvent): void {
  if (process.connected) process.send?.(event);
  else if (!process.send) process.stdout.write(`${JSON.stringify(event)}\n`);
}

/** Lets through what is new, and of the same step ten reports a second. */
function reporter() {
  let last = 0;
  let step = '';
  return (message: { readonly en: string; readonly fr: string }, fraction?: number) => {
    const name = message.en.split(':')[0] ?? '';
    if (name === step && Date.now() - last < EVERY_MS) return;
    step = name;
    last = Date.now();
    tell({ event: 'progress', message, fraction: fraction ?? null });
  };
}

async function main(): Promise<void> {
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  process.once('disconnect', () => stop.abort());
  const native = join(import.meta.dirname, 'native');
  const sources = existsSync(native) ? packagedSources(native) : npmSources(fileURLToPath(import.meta.url));
  const report = reporter();
  try {
    const engine = await installEngine({ sources, signal: stop.signal }, ({ message, fraction }) => report(message, fraction));
    tell({ event: 'done', ...engine });
  } catch (error) {
    tell({ event: 'failed', message: wordsOf(error) });
    process.exitCode = 1;
  } finally {
    if (process.connected) process.disconnect();
  }
}

void main();
