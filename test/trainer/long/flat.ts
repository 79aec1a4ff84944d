import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memory } from '@tensorflow/tfjs-core';
import type { Engine } from '../../../server/src/trainer/engine/port.ts';
import { fitPlan } from '../../../server/src/trainer/fit/fit.ts';
import { only, small, sums } from '../support/runs.ts';

const EPOCHS = 250;
const STEPS = 40;
/** Epochs after which everything that is made once has been made. */
const WARM = 50;
const MEGABYTE = 2 ** 20;
/** Far less than 8,000 steps that each leave a kilobyte behind. */
const USED_MARGIN = 4 * MEGABYTE;
/** More: what JavaScript once had of the system it keeps, and an engine that computes in it makes much to collect. */
const RESIDENT_MARGIN = { native: 24 * MEGABYTE, wasm: 96 * MEGABYTE, cpu: 96 * MEGABYTE };

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Memory once nothing is left to collect, in bytes: used by JavaScript and its buffers, and resident. */
function now(): { readonly used: number; readonly resident: number } {
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { used: heapUsed + external, resident: rss };
}

const inMegabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** Ten thousand steps, with masks, slots, validation and logs of every batch. */
export function staysFlat(engine: Engine): void {
  test(`ten thousand steps on ${engine.backend} leave no tensor and no memory behind`, async (context) => {
    const tensors: number[] = [];
    const bytes: number[] = [];
    let warm = now();
    let steps = 0;
    const before = memory().numTensors;
    const plan = small(
      'Dense(3, input_shape=[2], activation=tanh)\nDropout(0.2)\nDense(1)',
      `loss = mse\nmetrics = [mae]\noptimizer = Adam(0.001)\nbatch_size = 4\nepochs = ${EPOCHS}\ncallbacks = [TerminateOnNaN()]`,
    );
    await fitPlan({
      plan,
      engine,
      data: only(sums(4 * STEPS, [2]), sums(8, [2], 2)),
      seed: 1,
      onEpoch: ({ epoch, training }) => {
        steps = training.iterations;
        tensors.push(memory().numTensors);
        bytes.push(memory().numBytes);
        if (epoch === WARM) warm = now();
      },
    });
    const end = now();
    const [used, resident] = [end.used - warm.used, end.resident - warm.resident];
    context.diagnostic(`after ${WARM * STEPS} steps ${inMegabytes(used)} more were used, ${inMegabytes(resident)} more resident`);
    assert.equal(steps, 10_000);
    assert.equal(new Set(tensors).size, 1, 'as many tensors after every epoch');
    assert.equal(new Set(bytes).size, 1, 'as many bytes in tensors after every epoch');
    assert.equal(memory().numTensors, before);
    assert.ok(used < USED_MARGIN, `${inMegabytes(used)} more are used`);
    assert.ok(resident < RESIDENT_MARGIN[engine.backend], `${inMegabytes(resident)} more are resident`);
  });
}
