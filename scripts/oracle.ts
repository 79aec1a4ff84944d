// `npm run oracle -- --seed N [--count N] [--only NUMBER] [--keep]`: random networks, built by Keras 3.15.1 and read by the language.
// Prints how both answers compare, and the smallest network found for every difference, which `--keep` also adds to those that
// test/oracle/networks repeats. Keras lives in an environment of its own.
import { parseArgs } from 'node:util';
import { clearLine, fail, say, sayBriefly, seconds } from './lib/print.ts';
import { examineAll } from './oracle/networks/batch.ts';
import type { Examined } from './oracle/networks/examine.ts';
import { keep } from './oracle/networks/found.ts';
import { Keras } from './oracle/networks/keras.ts';
import { minimise } from './oracle/networks/minimise.ts';
import { counterExample, isFault, rareIn, table } from './oracle/networks/report.ts';

/** So many networks have every layer. */
const ENOUGH = 2000;

/** More differences than a person reads at once. */
const SHOWN = 12;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '2000' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const whole = (name: string, text: string | undefined): number => {
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= 0
    ? value
    : fail(`--${name} takes a whole number: npm run oracle -- --seed 7 --count 2000`);
};
const seed = whole('seed', values.seed);
const only = values.only === undefined ? undefined : whole('only', values.only);
const count = whole('count', values.count);
const numbers = only === undefined ? Array.from({ length: count }, (_, number) => number) : [only];

const started = performance.now();
const keras = new Keras();
const examined: (Examined & { readonly number: number })[] = [];
for await (const one of examineAll(seed, numbers, keras)) {
  examined.push(one);
  if (examined.length % 20 === 0) sayBriefly(`${examined.length} of ${count} networks…`);
}
clearLine();
const faults = examined.filter(({ verdict }) => isFault(verdict));
for (const one of faults.slice(0, SHOWN)) {
  const smallest = await minimise(one, keras);
  say(`--- npm run oracle -- --seed ${seed} --only ${one.number}\n${counterExample(smallest)}`);
  if (values.keep) keep(smallest);
}
if (faults.length > SHOWN)
  say(
    `… and ${faults.length - SHOWN} more: ${faults
      .slice(SHOWN)
      .map(({ number }) => number)
      .join(' ')}\n`,
  );
say(`seed ${seed}: ${table(examined)}\n${seconds(started)}`);
keras.close();
const missing = examined.length < ENOUGH ? [] : rareIn(examined.map(({ text }) => text));
if (missing.length > 0) say(`never drawn: ${missing.join(', ')}`);
process.exitCode = faults.length > 0 || missing.length > 0 ? 1 : 0;
