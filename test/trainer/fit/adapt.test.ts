import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partOf, weightsOf } from '../../../scripts/oracle/trainings/recording.ts';
import { difference } from '../../../scripts/oracle/trainings/rerun.ts';
import { fitPlan } from '../../../server/src/trainer/fit/fit.ts';
import type { WeightValues } from '../../../server/src/trainer/fit/weights.ts';
import { readRecording } from '../keras/recording.ts';
import { openTestEngine } from '../support/engines.ts';
import { planOf } from '../support/plans.ts';
import { only, small, sums } from '../support/runs.ts';

const engine = await openTestEngine('cpu');

const byPath = (weights: readonly WeightValues[]) => new Map(weights.map(({ path, values }) => [path, Array.from(values)]));

const isNear = (values: readonly number[] | undefined, wanted: readonly number[]): void => {
  assert.equal(values?.length, wanted.length);
  for (const [i, value] of wanted.entries())
    assert.ok(difference(values?.[i] ?? Number.NaN, value, 1) < 1e-5, `${values} ≠ ${wanted}`);
};

for (const name of ['normalization-adapted', 'normalization-adapted-invert'])
  test(`without weights to start from, ${name} learns the statistics that Keras's adapt finds`, async () => {
    const recording = readRecording(name);
    const data = { train: partOf(recording, 'train'), validation: null, test: null };
    const { weights } = await fitPlan({ plan: planOf(recording.spec), engine, data, seed: 1 });
    const found = byPath(weights);
    const learnt = weightsOf(recording.start).filter(({ path }) => path.startsWith('normalization'));
    assert.equal(learnt.length, 6);
    for (const { path, values } of learnt) isNear(found.get(path), Array.from(values));
  });

const moments = (values: readonly number[]): readonly [number, number] => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return [mean, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length];
};

test('statistics are those of the training part alone, its last, smaller batch included, and training leaves them', async () => {
  const plan = small(
    'Input(shape=[3])\nNormalization(axis=none)\nDense(1)',
    'loss = mse\nbatch_size = 8\nepochs = 2\ndrop_remainder = true',
  );
  const [train, validation] = [sums(21, [3]), sums(10, [3], 9)];
  const { weights } = await fitPlan({ plan, engine, data: only(train, validation), seed: 1 });
  const [mean, variance] = moments(Array.from(train.inputs[0]?.data ?? []));
  const found = byPath(weights);
  isNear(found.get('normalization/mean'), [mean]);
  isNear(found.get('normalization/variance'), [variance]);
  isNear(found.get('normalization/count'), [0]);
});

test('a layer used twice learns from its first use', async () => {
  const plan = small(
    'layer scaled = Normalization(axis=none)\na = Input(shape=[3])\nb = a -> scaled()\nc = a -> Rescaling(5.0) -> scaled()\n[b, c] -> Add() -> Dense(1)',
    'loss = mse\nbatch_size = 8',
  );
  const train = sums(20, [3]);
  const { weights } = await fitPlan({ plan, engine, data: only(train), seed: 1 });
  isNear(byPath(weights).get('normalization/variance'), [moments(Array.from(train.inputs[0]?.data ?? []))[1]]);
});

test('with weights to start from, nothing is learnt from the data', async () => {
  const plan = small('Input(shape=[3])\nNormalization(axis=none)\nDense(1)', 'loss = mse\nbatch_size = 8');
  const start = (path: string, shape: number[], ...values: number[]): WeightValues => ({
    path,
    shape,
    values: Float32Array.from(values),
  });
  const initialWeights = [
    start('normalization/mean', [], 4),
    start('normalization/variance', [], 9),
    start('normalization/count', [], 0),
    start('dense/kernel', [3, 1], 1, 1, 1),
    start('dense/bias', [1], 0),
  ];
  const { weights } = await fitPlan({ plan, engine, data: only(sums(20, [3])), seed: 1, initialWeights });
  isNear(byPath(weights).get('normalization/mean'), [4]);
  isNear(byPath(weights).get('normalization/variance'), [9]);
});
