import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scalar, type TensorLike, tensor } from '@tensorflow/tfjs-core';
import { catalogue } from '../../../server/src/catalogue/index.ts';
import { losses } from '../../../server/src/trainer/losses/index.ts';
import { sameRank } from '../../../server/src/trainer/losses/kit.ts';
import { reducedLoss } from '../../../server/src/trainer/losses/reduce.ts';
import { assertClose } from '../support/close.ts';
import { openTestEngine } from '../support/engines.ts';

interface Golden {
  readonly losses: readonly {
    readonly loss: string;
    readonly y_true: TensorLike;
    readonly y_pred: TensorLike;
    readonly per_sample: number[];
    readonly mean: number;
  }[];
}

const file = join(import.meta.dirname, '../../oracle/golden/keras_numeric_golden.json');
const golden: Golden = JSON.parse(readFileSync(file, 'utf8'));

await openTestEngine('cpu');

for (const [i, { loss, y_true, y_pred, per_sample, mean }] of golden.losses.entries()) {
  test(`${loss} (case ${i}) gives Keras's value for each sample and their mean`, () => {
    const name = catalogue.find('loss', loss)?.entry.name ?? '';
    const compute = losses[name];
    assert.ok(compute, `${loss} has a computation`);
    const [target, prediction] = [tensor(y_true), tensor(y_pred)];
    const [t, p] = sameRank(target, prediction);
    assertClose(compute({ target: t, prediction: p, logits: null, config: {} }), per_sample, 1e-6, 'samples');
    const reduced = reducedLoss({ name, config: {} }, { target, prediction, logits: null, mask: null, sampleWeight: null });
    assertClose(reduced, mean, 1e-6, 'mean');
  });
}

test('a certain and wrong answer costs its score when the softmax is looked through, and 16.1 when it is not', () => {
  const [target, logits, prediction] = [tensor([[1, 0]]), tensor([[-100, 100]]), tensor([[0, 1]])];
  const loss = { name: 'CategoricalCrossentropy', config: {} };
  const judged = { target, prediction, mask: null, sampleWeight: null };
  assertClose(reducedLoss(loss, { ...judged, logits }), 200);
  assertClose(reducedLoss(loss, { ...judged, logits: null }), -Math.log(1e-7), 1e-3);
});

test('sample weights are multiplied in and not divided out', () => {
  const judged = {
    target: tensor([[1], [2]]),
    prediction: tensor([[0], [0]]),
    logits: null,
    mask: null,
    sampleWeight: tensor([3, 0]),
  };
  assertClose(reducedLoss({ name: 'MeanSquaredError', config: {} }, judged), 1.5);
});

test('steps that a mask leaves out count neither in the sum nor in the number', () => {
  const judged = {
    target: tensor([[[1], [9]]]),
    prediction: tensor([[[0], [0]]]),
    logits: null,
    mask: tensor([[true, false]]),
    sampleWeight: null,
  };
  assertClose(reducedLoss({ name: 'MeanSquaredError', config: {} }, judged), 1);
});

test('a batch that is masked altogether costs nothing', () => {
  const judged = {
    target: tensor([[[1]]]),
    prediction: tensor([[[0]]]),
    logits: null,
    mask: tensor([[false]]),
    sampleWeight: null,
  };
  assertClose(reducedLoss({ name: 'MeanSquaredError', config: {} }, judged), 0);
});

test('a loss that is not known is named', () => {
  const judged = { target: scalar(1), prediction: scalar(1), logits: null, mask: null, sampleWeight: null };
  assert.throws(() => reducedLoss({ name: 'Nothing', config: {} }, judged), /Nothing/);
});
