// `npm run oracle -- --seed N [--train] [--count N] [--only NUMBER] [--keep]`: random networks, built by Keras 3.15.1 and read by
// the language; with `--train`, random trainings, by Keras and by our trainer. Prints how both compare, and the smallest case found
// for every difference, which `--keep` also adds to those that test/oracle/networks, or test/trainer/keras, repeats. Keras lives in an
// environment of its own.
import { parseArgs } from 'node:util';
import { fail } from './lib/print.ts';
import { oracleOfNetworks } from './oracle/networks/run.ts';
import { oracleOfTrainings } from './oracle/trainings/run.ts';

/** A training takes seconds, a network milliseconds. */
const COUNT = { networks: '2000', trainings: '100' };

const FLAG = { type: 'boolean', default: false } as const;
const TEXT = { type: 'string' } as const;
const { values } = parseArgs({ options: { seed: TEXT, count: TEXT, only: TEXT, keep: FLAG, train: FLAG } });
const whole = (name: string, text: string | undefined): number => {
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= 0 && text !== undefined
    ? value
    : fail(`--${name} takes a whole number: npm run oracle -- --seed 7 --count 2000`);
};
const count = whole('count', values.count ?? (values.train ? COUNT.trainings : COUNT.networks));
const numbers = values.only === undefined ? Array.from({ length: count }, (_, number) => number) : [whole('only', values.only)];
const wanted = { seed: whole('seed', values.seed), numbers, keep: values.keep };

process.exitCode = (await (values.train ? oracleOfTrainings(wanted) : oracleOfNetworks(wanted))) ? 0 : 1;
