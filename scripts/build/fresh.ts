import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { at } from '../lib/paths.ts';

/** What every output was made from, so that only what changed is made again. */
export type Ledger = Record<string, { readonly key: string; readonly inputs: readonly string[] }>;

const LEDGER = at('.build/bundles.json');

export function readLedger(): Ledger {
  if (!existsSync(LEDGER)) return {};
  try {
    return JSON.parse(readFileSync(LEDGER, 'utf8')) as Ledger;
  } catch (error) {
    // A ledger that was cut short is as good as none.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

export async function writeLedger(ledger: Ledger): Promise<void> {
  await mkdir(dirname(LEDGER), { recursive: true });
  await writeFile(LEDGER, JSON.stringify(ledger));
}

/** How things are made is an input of everything. */
const RECIPE = ['bundles.ts', 'bundle.ts', 'tfjs.ts'].map((name) => `scripts/build/${name}`);

/** A number that changes when an input or the way of making does. */
export function keyOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of [...RECIPE, ...inputs]) {
    const path = at(input);
    const found = existsSync(path) ? statSync(path) : undefined;
    hash.update(`${input}\0${found ? `${found.mtimeMs} ${found.size}` : 'gone'}\0`);
  }
  return hash.digest('hex');
}

export function isFresh(ledger: Ledger, output: string): boolean {
  const known = ledger[output];
  return known !== undefined && existsSync(at(output)) && known.key === keyOf(known.inputs);
}
