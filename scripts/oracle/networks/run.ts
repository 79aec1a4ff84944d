import { clearLine, say, sayBriefly, seconds } from '../../lib/print.ts';
import { examineAll } from './batch.ts';
import type { Examined } from './examine.ts';
import { keep } from './found.ts';
import { Keras } from './keras.ts';
import { minimise } from './minimise.ts';
import { counterExample, isFault, rareIn, table } from './report.ts';

/** So many networks have every layer. */
const ENOUGH = 2000;

/** More differences than a person reads at once. */
const SHOWN = 12;

/** What the command line asks for. */
export interface Wanted {
  readonly seed: number;
  readonly numbers: readonly number[];
  /** Keeps the smallest network of every difference for the tests. */
  readonly keep: boolean;
}

type Numbered = Examined & { readonly number: number };

const examineEach = async ({ seed, numbers }: Wanted, keras: Keras): Promise<readonly Numbered[]> => {
  const examined: Numbered[] = [];
  for await (const one of examineAll(seed, numbers, keras)) {
    examined.push(one);
    if (examined.length % 20 === 0) sayBriefly(`${examined.length} of ${numbers.length} networks…`);
  }
  clearLine();
  return examined;
};

/** The smallest network of each difference, but not of more than a person reads. */
const show = async (faults: readonly Numbered[], wanted: Wanted, keras: Keras): Promise<void> => {
  for (const one of faults.slice(0, SHOWN)) {
    const smallest = await minimise(one, keras);
    say(`--- npm run oracle -- --seed ${wanted.seed} --only ${one.number}\n${counterExample(smallest)}`);
    if (wanted.keep) keep(smallest);
  }
  const more = faults.slice(SHOWN).map(({ number }) => number);
  if (more.length > 0) say(`… and ${more.length} more: ${more.join(' ')}\n`);
};

/**
 * Has random networks built by Keras 3.15.1 and read by the language, and prints how the answers compare.
 * @returns whether nothing differs, and no layer was left out of a large set
 */
export const oracleOfNetworks = async (wanted: Wanted): Promise<boolean> => {
  const started = performance.now();
  const keras = new Keras();
  const examined = await examineEach(wanted, keras);
  const faults = examined.filter(({ verdict }) => isFault(verdict));
  await show(faults, wanted, keras);
  say(`seed ${wanted.seed}: ${table(examined)}\n${seconds(started)}`);
  keras.close();
  const missing = examined.length < ENOUGH ? [] : rareIn(examined.map(({ text }) => text));
  if (missing.length > 0) say(`never drawn: ${missing.join(', ')}`);
  return faults.length === 0 && missing.length === 0;
};
