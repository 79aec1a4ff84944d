import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weightsOf } from '../../../scripts/oracle/trainings/recording.ts';
import { rerun, worst } from '../../../scripts/oracle/trainings/rerun.ts';
import type { Engine } from '../../../server/src/trainer/engine/port.ts';
import { planOf } from '../support/plans.ts';
import { readRecording, recordingNames } from './recording.ts';

interface Limits {
  /** Relative, of losses and metrics. */
  readonly history: number;
  /** Of weights, relative to the larger of their size and 1. */
  readonly weights: number;
}

/** Every recorded run of Keras, on one engine. */
export function compareAll(engine: Engine, limits: Limits): void {
  for (const name of recordingNames()) {
    test(`${name} trains as in Keras on ${engine.backend}`, async (context) => {
      const recording = readRecording(name);
      const { history, weights, frozen } = await rerun(recording, planOf(recording.spec), engine);
      assert.deepEqual(Object.keys(history).sort(), Object.keys(recording.history).sort(), 'the same names are reported');
      const ofHistory = Object.entries(recording.history).map(([log, values]) =>
        worst(
          history[log] ?? [],
          values.map((value) => value ?? Number.NaN),
          1e-3,
        ),
      );
      const end = new Map(weights.map((weight) => [weight.path, weight.values]));
      const ofWeights = weightsOf(recording.end).map(({ path, values }) => worst(end.get(path) ?? [], values, 1));
      const [worstLog, worstWeight] = [Math.max(...ofHistory), Math.max(...ofWeights)];
      context.diagnostic(`losses and metrics ${worstLog.toExponential(1)}, weights ${worstWeight.toExponential(1)}`);
      assert.ok(worstLog <= limits.history, `losses and metrics differ by ${worstLog}`);
      assert.ok(worstWeight <= limits.weights, `weights differ by ${worstWeight}`);
      assert.deepEqual(frozen, [], 'nothing is frozen into the step');
    });
  }
}
