import { cp, glob, mkdir, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { at, ROOT } from '../lib/paths.ts';
import { makeBundle } from './bundle.ts';
import { type Bundle, bundles, COPIES } from './bundles.ts';
import { isFresh, keyOf, type Ledger, readLedger, writeLedger } from './fresh.ts';

async function copyAll(ledger: Ledger): Promise<void> {
  for (const [from, to] of COPIES) {
    if (isFresh(ledger, to)) continue;
    await mkdir(dirname(at(to)), { recursive: true });
    await cp(at(from), at(to), { recursive: true });
    ledger[to] = { key: keyOf([from]), inputs: [from] };
  }
}

async function bundleAll(wanted: readonly Bundle[], ledger: Ledger): Promise<void> {
  const made = await Promise.allSettled(
    wanted.map(async (bundle) => {
      const inputs = await makeBundle(bundle);
      ledger[bundle.output] = { key: keyOf(inputs), inputs };
    }),
  );
  const failures = made.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, failures.map((error: Error) => error.message).join('\n'));
}

/** Removes what earlier versions made: everything in dist is packaged. */
async function prune(): Promise<void> {
  const stems = bundles().map(({ output }) => output.replace(/\.\w+$/, '.'));
  const copies = COPIES.map(([, to]) => to);
  for await (const path of glob('dist/**', { cwd: ROOT, withFileTypes: true })) {
    const file = relative(ROOT, join(path.parentPath, path.name)).replaceAll('\\', '/');
    const isKnown = stems.some((stem) => file.startsWith(stem)) || copies.some((to) => file === to || file.startsWith(`${to}/`));
    if (path.isFile() && !isKnown) await rm(at(file), { force: true });
  }
}

/**
 * Makes what changed since it was made last.
 * @param select chooses bundles by their output; default: all.
 * @returns the outputs that were made.
 * @throws AggregateError naming every bundle that could not be made.
 */
export async function buildProduct(select: (output: string) => boolean = () => true): Promise<readonly string[]> {
  const ledger = readLedger();
  const stale = bundles().filter((bundle) => select(bundle.output) && !isFresh(ledger, bundle.output));
  try {
    await prune();
    await copyAll(ledger);
    await bundleAll(stale, ledger);
  } finally {
    await writeLedger(ledger);
  }
  return stale.map((bundle) => bundle.output);
}
