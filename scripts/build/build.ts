import { cp, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { at } from '../lib/paths.ts';
import { makeBundle } from './bundle.ts';
import { type Bundle, bundles, COPIES } from './bundles.ts';
import { isFresh, keyOf, type Ledger, readLedger, writeLedger } from './fresh.ts';

async function copyAll(ledger: Ledger): Promise<void> {
  for (const [from, to] of COPIES) {
    if (isFresh(ledger, to, from)) continue;
    await mkdir(dirname(at(to)), { recursive: true });
    await cp(at(from), at(to), { recursive: true });
    ledger[to] = { key: keyOf(from, [from]), inputs: [from] };
  }
}

async function bundleAll(wanted: readonly Bundle[], ledger: Ledger): Promise<void> {
  const made = await Promise.allSettled(
    wanted.map(async (bundle) => {
      const inputs = await makeBundle(bundle);
      ledger[bundle.output] = { key: keyOf(bundle, inputs), inputs };
    }),
  );
  const failures = made.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, failures.map((error: Error) => error.message).join('\n'));
}

/**
 * Makes what changed since it was made last.
 * @param select chooses bundles by their output; default: all.
 * @returns the outputs that were made.
 * @throws AggregateError naming every bundle that could not be made.
 */
export async function buildProduct(select: (output: string) => boolean = () => true): Promise<readonly string[]> {
  const ledger = readLedger();
  const stale = bundles().filter((bundle) => select(bundle.output) && !isFresh(ledger, bundle.output, bundle));
  try {
    await copyAll(ledger);
    await bundleAll(stale, ledger);
  } finally {
    await writeLedger(ledger);
  }
  return stale.map((bundle) => bundle.output);
}
