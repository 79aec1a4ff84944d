/**
 * What the batches of the training benchmark consist of: the time of every kernel of the compiled step, each run by itself on one
 * thread, beside what a batch takes. Says how much of a row is TensorFlow's arithmetic, which Keras has to do as well.
 * `npm run bench -- kernels [-- NETWORK…]`
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs-core';
import type { Plan } from '../../server/src/protocol/index.ts';
import type { NativeBackend } from '../../server/src/trainer/engine/native/backend.ts';
import type { Part, Values } from '../../server/src/trainer/fit/dataset.ts';
import { Training } from '../../server/src/trainer/fit/training.ts';
import { product } from '../../server/src/trainer/ops/shapes.ts';
import { openTestEngine } from '../trainer/support/engines.ts';
import { planOf } from '../trainer/support/plans.ts';
import { dataFor } from './training/data.ts';
import { better, once, ours, WORST } from './training/programs.ts';

/** Samples of each network: some tens of batches. */
const SAMPLES: Readonly<Record<string, number>> = {
  mlp: 12_800,
  'mlp-wide': 6_400,
  lenet: 1_280,
  separable: 640,
  lstm: 640,
  gru: 640,
  bidirectional: 640,
  transformer: 640,
};

/** A kernel is run so often by itself; its best time counts. */
const TRIES = 12;

const ARITHMETIC = /MatMul|Conv|BlockLSTM|LSTMBlock|Einsum/;

const valuesOf = (samples: number, shape: readonly number[]): Values => ({
  shape,
  data: new Float32Array(samples * product(shape)),
});

const sample = (shape: readonly (number | null)[]): readonly number[] => shape.slice(1).map((size) => size ?? 1);

/** One batch of zeros: how long a kernel takes does not depend on the numbers. */
function batchOf({ network, train }: Plan): Part {
  const samples = train.batchSize;
  return {
    samples,
    inputs: network.inputs.map(({ shape }) => valuesOf(samples, sample(shape))),
    targets: network.outputs.map(({ name, shape }) =>
      valuesOf(samples, train.loss[name]?.name.startsWith('Sparse') ? [] : sample(shape)),
    ),
  };
}

interface Kernels {
  /** Milliseconds of all kernels of a batch, and how many there are. */
  readonly arithmetic: number;
  readonly others: number;
  readonly count: number;
}

/** Milliseconds of the fastest of some runs; what they give is disposed of but for the last. */
function timed<T extends tf.Tensor | tf.Tensor[]>(run: () => T): readonly [T, number] {
  let best = Infinity;
  for (let turn = 0; ; turn++) {
    const start = process.hrtime.bigint();
    const made = run();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
    if (turn === TRIES) return [made, best];
    for (const tensor of [made].flat()) tf.backend().disposeData(tensor.dataId);
  }
}

/** The kernels that a recorded training step runs, each timed where it is recorded. */
async function kernelsOf(plan: Plan): Promise<Kernels> {
  const engine = await openTestEngine('native');
  const backend = tf.backend() as NativeBackend;
  const { executeSingleOutput, executeMultipleOutputs } = backend;
  const [, call] = timed(() =>
    executeSingleOutput.call(backend, 'Identity', [{ name: 'T', type: backend.binding.TF_ATTR_TYPE, value: 1 }], [tf.scalar(1)]),
  );
  let [arithmetic, others, count] = [0, 0, 0];
  const note = (op: string, time: number): void => {
    const own = Math.max(0, time - call);
    if (ARITHMETIC.test(op)) arithmetic += own;
    else others += own;
    count += 1;
  };
  backend.executeSingleOutput = (op, ...rest) => {
    const [made, time] = timed(() => executeSingleOutput.call(backend, op, ...rest));
    note(op, time);
    return made;
  };
  backend.executeMultipleOutputs = (op, ...rest) => {
    const [made, time] = timed(() => executeMultipleOutputs.call(backend, op, ...rest));
    note(op, time);
    return made;
  };
  const compile: typeof engine.compile = (program) => {
    [arithmetic, others, count] = [0, 0, 0];
    const steps = Object.entries(program.steps).filter(([name]) => /^train_\d+$/.test(name));
    return engine.compile({ ...program, steps: Object.fromEntries(steps) });
  };
  const data = { train: batchOf(plan), validation: null, test: null };
  Training.open({ plan, engine: { ...engine, compile }, data, seed: 1 }).dispose();
  return { arithmetic, others, count };
}

const file = (network: string): string => join(import.meta.dirname, 'training', 'networks', `${network}.nnspec`);

/** The row of one network, measured in a process of its own. */
async function tell(network: string): Promise<void> {
  const plan = planOf(readFileSync(file(network), 'utf8'));
  const samples = SAMPLES[network] ?? 1;
  const batches = Math.ceil(samples / plan.train.batchSize);
  const folder = dataFor(network, samples);
  let best = WORST;
  for (let round = 0; round < 3; round++) best = better(best, await once(ours(), folder, network, 6));
  const { arithmetic, others, count } = await kernelsOf(plan);
  const [clock, cpu] = [(best.seconds / batches) * 1000, (best.cpu / batches) * 1000];
  const cells = [clock, cpu, arithmetic, others, cpu - arithmetic - others].map((time) => time.toFixed(2));
  process.stdout.write(`| ${[network, ...cells, String(count)].join(' | ')} |\n`);
}

const [, , ...wanted] = process.argv;
const one = process.env.NNSPEC_BENCH_KERNELS;
if (one !== undefined) await tell(one);
else {
  process.stdout.write('| network | batch: by the clock | CPU | products, convolutions | other kernels | the rest | kernels |\n');
  process.stdout.write('| --- | --- | --- | --- | --- | --- | --- |\n');
  for (const network of Object.keys(SAMPLES).filter((name) => wanted.length === 0 || wanted.includes(name)))
    spawnSync(process.execPath, [fileURLToPath(import.meta.url)], {
      env: { ...process.env, NNSPEC_BENCH_KERNELS: network },
      stdio: 'inherit',
    });
}
