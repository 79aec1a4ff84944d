/**
 * An epoch of `samples/digits.nnspec` on the native engine: the compiled step against the same step run operation by
 * operation. Ends with status 1 when the compiled step is not at least three times faster.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { eagerEngine } from '../../server/src/trainer/engine/eager.ts';
import type { Engine } from '../../server/src/trainer/engine/port.ts';
import type { Part } from '../../server/src/trainer/fit/dataset.ts';
import { Training } from '../../server/src/trainer/fit/training.ts';
import { generator } from '../../server/src/trainer/initializers/generator.ts';
import { product } from '../../server/src/trainer/ops/shapes.ts';
import { openTestEngine } from '../trainer/support/engines.ts';
import { planOf } from '../trainer/support/plans.ts';

const WANTED = 3;
const ROUNDS = 5;
const SAMPLES = 1_257;

const plan = planOf(readFileSync(join(import.meta.dirname, '../../samples/digits.nnspec'), 'utf8'));

/** Made-up images of the shape that the network reads, as many as the sample trains on. */
function images(): Part {
  const random = generator(1, 0);
  const shape = (plan.network.inputs[0]?.shape.slice(1) ?? []).map((size) => size ?? 1);
  return {
    samples: SAMPLES,
    inputs: [{ shape, data: Float32Array.from({ length: SAMPLES * product(shape) }, () => random.uniform()) }],
    targets: [{ shape: [], data: Float32Array.from({ length: SAMPLES }, () => random.below(10)) }],
  };
}

function epoch(training: Training): number {
  const start = performance.now();
  training.beginEpoch();
  let batch = 0;
  for (let [rows] = training.nextBatches(0, 1); rows; [rows] = training.nextBatches(++batch, 1)) {
    training.trainBatches([rows], batch === 0).dispose();
  }
  return performance.now() - start;
}

/** The best of some epochs, in milliseconds: other work on the machine only ever adds. */
function best(engine: Engine): number {
  const training = Training.open({ plan, engine, data: { train: images(), validation: null, test: null }, seed: 1 });
  const times = Array.from({ length: ROUNDS }, () => epoch(training));
  training.dispose();
  return Math.min(...times);
}

const native = await openTestEngine('native');
const compiled = best(native);
const eager = best(eagerEngine('native', {}));
const ratio = eager / compiled;
process.stdout.write(
  `an epoch of digits, ${SAMPLES} images: compiled ${compiled.toFixed(1)} ms, eager ${eager.toFixed(1)} ms, ${ratio.toFixed(1)} times faster\n`,
);
if (ratio < WANTED) process.exitCode = 1;
