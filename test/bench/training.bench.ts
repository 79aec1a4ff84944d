/**
 * Epochs of eight networks in this project's trainer, in plain tfjs-node and in Keras 3.15.1, in turn: the best epoch of some
 * rounds. `npm run bench -- training [-- NETWORK… --rounds N --epochs N --only ours,keras --scale 0.25]`
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { dataFor } from './training/data.ts';
import { type Best, better, keras, kerasOneThread, once, ours, type Program, plain, WORST } from './training/programs.ts';
import { closing, row, TABLE_HEAD } from './training/table.ts';

/** How many samples each network trains on. */
const SAMPLES: Readonly<Record<string, number>> = {
  mlp: 60_000,
  'mlp-wide': 30_000,
  lenet: 5_000,
  separable: 1_000,
  lstm: 2_000,
  gru: 2_000,
  bidirectional: 2_000,
  transformer: 2_000,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    epochs: { type: 'string', default: '4' },
    only: { type: 'string', default: '' },
    scale: { type: 'string', default: '1' },
  },
});
const programs: readonly Program[] = [ours(), keras, kerasOneThread, plain];
const chosen = programs.filter(({ name }) => values.only === '' || values.only.split(',').some((part) => name.startsWith(part)));
const networks = Object.keys(SAMPLES).filter((name) => positionals.length === 0 || positionals.includes(name));

async function measure(network: string): Promise<ReadonlyMap<string, Best>> {
  const folder = dataFor(network, Math.round((SAMPLES[network] ?? 1) * Number(values.scale)));
  const best = new Map(chosen.map(({ name }) => [name, WORST]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const program of chosen) {
      const epochs = program === plain && round > 0 ? 0 : Number(values.epochs);
      if (epochs > 0)
        best.set(program.name, better(best.get(program.name) ?? WORST, await once(program, folder, network, epochs)));
    }
  }
  return best;
}

process.stdout.write(`${availableParallelism()} threads, ${values.rounds} rounds of ${values.epochs} epochs\n\n${TABLE_HEAD}\n`);
const all: ReadonlyMap<string, Best>[] = [];
for (const network of networks) {
  const best = await measure(network);
  all.push(best);
  process.stdout.write(`${row(network, best)}\n`);
}
process.stdout.write(`\n${closing(all)}\n`);
