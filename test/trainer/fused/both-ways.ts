import assert from 'node:assert/strict';
import { difference } from '../../../scripts/oracle/trainings/rerun.ts';
import type { Plan } from '../../../server/src/protocol/index.ts';
import { eagerEngine } from '../../../server/src/trainer/engine/eager.ts';
import { NativeSession } from '../../../server/src/trainer/engine/native/session.ts';
import type { Engine } from '../../../server/src/trainer/engine/port.ts';
import type { Dataset } from '../../../server/src/trainer/fit/dataset.ts';
import { Training } from '../../../server/src/trainer/fit/training.ts';
import type { WeightValues } from '../../../server/src/trainer/fit/weights.ts';
import { openTestEngine } from '../support/engines.ts';

/** What a training of a few epochs came to. */
export interface Outcome {
  readonly losses: readonly number[];
  readonly weights: readonly WeightValues[];
  /** How many nodes the graph has of each operation; none where the steps are run as written. */
  readonly operations: ReadonlyMap<string, number>;
  readonly frozen: readonly (readonly number[])[];
}

const native = await openTestEngine('native');
const written = eagerEngine('native', {});

/** Trains two epochs. @param perCall batches in one call at most */
export function trained(engine: Engine, plan: Plan, data: Dataset, perCall?: number): Outcome {
  const training = Training.open({ plan, engine, data, seed: 3 });
  const losses: number[] = [];
  for (let epoch = 0; epoch < 2; epoch++) {
    training.beginEpoch();
    for (let step = 0; ; ) {
      const batches = training.nextBatches(step, perCall);
      if (batches.length === 0) break;
      training.trainBatches(batches, step === 0).dispose();
      step += batches.length;
    }
    losses.push(training.epochLogs().loss ?? Number.NaN);
  }
  const { session } = training;
  const operations = session instanceof NativeSession ? session.operations : new Map<string, number>();
  const outcome = { losses, weights: training.weights(), operations, frozen: session.frozen };
  training.dispose();
  return outcome;
}

export const fused = (plan: Plan, data: Dataset, perCall?: number): Outcome => trained(native, plan, data, perCall);

function near(actual: ArrayLike<number>, expected: ArrayLike<number>, what: string): void {
  assert.equal(actual.length, expected.length, what);
  const worst = Array.from(actual, (value, i) => difference(value, expected[i] ?? Number.NaN, 1)).reduce(
    (a, b) => Math.max(a, b),
    0,
  );
  assert.ok(worst < 2e-6, `${what} differ by ${worst}`);
}

/** Asserts that the compiled step, with its fusions, trains as the step run as written does. @param ops that must be in its graph */
export function assertSame(plan: Plan, data: Dataset, ops: readonly string[]): void {
  const [fast, plain] = [fused(plan, data), trained(written, plan, data)];
  for (const op of ops) assert.ok(fast.operations.has(op), `the graph has ${op}`);
  assert.deepEqual(fast.frozen, [], 'nothing is frozen into the step');
  near(fast.losses, plain.losses, 'losses');
  for (const [i, { path, values }] of fast.weights.entries()) near(values, plain.weights[i]?.values ?? [], path);
}
