import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory, tensor, variable } from '@tensorflow/tfjs-core';
import { fitPlan } from '../../../server/src/trainer/fit/fit.ts';
import { LookUps } from '../../../server/src/trainer/ops/look-ups.ts';
import { assertClose } from '../support/close.ts';
import { openTestEngine } from '../support/engines.ts';
import { only, small, sums } from '../support/runs.ts';

const engine = await openTestEngine('cpu');

const uses = (gradients: number[][], rows: number[]) => ({
  gradients: tensor(gradients),
  rows: tensor(rows, undefined, 'int32'),
});

test('a table that is looked up twice has the uses of both, one after another', () => {
  const [table, lookUps] = [variable(tensor([[0], [0], [0]])), new LookUps()];
  lookUps.add(table, uses([[1], [2]], [0, 2]));
  lookUps.add(table, uses([[3]], [2]));
  const found = lookUps.of(table);
  assert.ok(found);
  assertClose(found.gradients, [[1], [2], [3]]);
  assertClose(found.rows, [0, 2, 2]);
  lookUps.dispose();
});

test('a table that is also read as a whole has no uses, nor has a weight that is no table', () => {
  const [tied, kernel, lookUps] = [variable(tensor([[0], [0]])), variable(tensor([[0]])), new LookUps()];
  lookUps.add(tied, uses([[1]], [0]));
  lookUps.readWhole(tied);
  assert.equal(lookUps.of(tied), null);
  assert.equal(lookUps.of(kernel), null);
  lookUps.dispose();
});

test('steps that look rows up leave no tensor behind', async () => {
  const before = memory().numTensors;
  const counts: number[] = [];
  await fitPlan({
    plan: small('Embedding(5, 3, input_shape=[4])\nFlatten()\nDense(1)', 'loss = mse\noptimizer = Adam(0.01)\nepochs = 3'),
    engine,
    data: only(sums(30, [4])),
    seed: 5,
    onEpoch: () => void counts.push(memory().numTensors),
  });
  assert.equal(new Set(counts).size, 1, `as many after each epoch: ${counts}`);
  assert.equal(memory().numTensors, before);
});
