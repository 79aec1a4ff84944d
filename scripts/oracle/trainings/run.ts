import { openEngine } from '../../../server/src/trainer/engine/open.ts';
import { clearLine, say, sayBriefly, seconds } from '../../lib/print.ts';
import { type Examined, examine, type Sides } from './examine.ts';
import { generate } from './generate.ts';
import { keep } from './keep.ts';
import { KerasTrainer } from './keras.ts';
import { minimise } from './minimise.ts';
import { counterExample, isFault, table, unsteady } from './report.ts';

/** More differences than a person reads at once. */
const SHOWN = 12;

/** What the command line asks for. */
export interface Wanted {
  readonly seed: number;
  readonly numbers: readonly number[];
  /** Keeps the smallest training of every difference for the tests. */
  readonly keep: boolean;
}

type Numbered = Examined & { readonly number: number };

/** Every training; while Keras works on the next, ours trains. */
const examineAll = async ({ seed, numbers }: Wanted, sides: Sides): Promise<readonly Numbered[]> => {
  const examined: Numbered[] = [];
  for (const number of numbers) {
    const one = await examine(generate(seed, number), number, sides);
    if (one) examined.push({ ...one, number });
    sayBriefly(`${examined.length} of ${numbers.length} trainings…`);
  }
  clearLine();
  return examined;
};

/** Trains random drafts in Keras 3.15.1 and on `native`, and prints how they compare. @returns whether nothing differs */
export const oracleOfTrainings = async (wanted: Wanted): Promise<boolean> => {
  const started = performance.now();
  const sides = { keras: new KerasTrainer(), engine: await openEngine('native') };
  const examined = await examineAll(wanted, sides);
  const faults = examined.filter(({ verdict }) => isFault(verdict));
  for (const one of faults.slice(0, SHOWN)) {
    const smallest = await minimise(one, one.number, sides);
    say(`--- npm run oracle -- --train --seed ${wanted.seed} --only ${one.number}\n${counterExample(smallest)}`);
    if (wanted.keep) keep(smallest, `random-${wanted.seed}-${one.number}`);
  }
  if (faults.length > SHOWN)
    say(
      `… and more: ${faults
        .slice(SHOWN)
        .map(({ number }) => number)
        .join(' ')}\n`,
    );
  for (const one of examined) {
    const line = unsteady(one, one.number);
    if (line) say(line);
  }
  say(`seed ${wanted.seed}: ${table(examined)}\n${seconds(started)}`);
  sides.keras.close();
  return faults.length === 0;
};
