/**
 * Epochs of the two dense networks of the training benchmark on the engines that every machine has, in turn: the best of some
 * rounds, and how many times faster `wasm` is than `cpu`. `npm run bench -- engines [-- --rounds N]`
 */
import { parseArgs } from 'node:util';
import { dataFor } from './training/data.ts';
import { better, once, ours, WORST } from './training/programs.ts';

const NETWORKS = ['mlp', 'mlp-wide'];
const SAMPLES = 1_500;
const EPOCHS = 3;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });

for (const network of NETWORKS) {
  const folder = dataFor(network, SAMPLES);
  let [wasm, cpu] = [WORST, WORST];
  for (let round = 0; round < Number(values.rounds); round++) {
    wasm = better(wasm, await once(ours('wasm'), folder, network, EPOCHS));
    cpu = better(cpu, await once(ours('cpu'), folder, network, EPOCHS));
  }
  process.stdout.write(
    `${network}, ${SAMPLES} samples: an epoch takes ${wasm.seconds.toFixed(2)} s on wasm, ${cpu.seconds.toFixed(2)} s on cpu, ` +
      `${(cpu.seconds / wasm.seconds).toFixed(1)} times as long\n`,
  );
}
