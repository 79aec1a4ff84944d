import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../../server/src/protocol/index.ts';
import { isBetterHigher, metrics } from '../../../server/src/trainer/metrics/index.ts';
import { openTestEngine } from '../support/engines.ts';

await openTestEngine('cpu');

/** What a metric says of batches, one after another. */
function measure(name: string, config: Config, ...batches: readonly (readonly [number[][], number[][]])[]) {
  const metric = metrics[name];
  assert.ok(metric, name);
  const outputs = batches[0]?.[1][0]?.length ?? 1;
  const sums = new Float32Array(metric.size(config, outputs));
  for (const [target, prediction] of batches) {
    const call = { target: tensor(target), prediction: tensor(prediction), mask: null, logits: null, config };
    for (const [i, value] of metric.add(call).dataSync().entries()) sums[i] = (sums[i] ?? 0) + value;
  }
  return metric.result(sums, config, outputs);
}

const near = (actual: number | readonly number[], expected: readonly number[]): void =>
  [actual].flat().forEach((value, i) => void assert.ok(Math.abs(value - (expected[i] ?? Number.NaN)) < 1e-6, `${value}`));

test('precision and recall count over all batches, not batch by batch', () => {
  const batches = [
    [
      [[1], [0]],
      [[0.9], [0.8]],
    ],
    [
      [[1], [1]],
      [[0.7], [0.1]],
    ],
  ] as const;
  const plain = batches.map(([t, p]) => [t.map((row) => [...row]), p.map((row) => [...row])] as const);
  near(measure('Precision', {}, ...plain), [2 / 3]);
  near(measure('Recall', {}, ...plain), [2 / 3]);
});

test('several thresholds give a value each, in the order in which they are written', () => {
  near(
    measure('Precision', { thresholds: [0.85, 0.5] }, [
      [[1], [0]],
      [[0.9], [0.8]],
    ]),
    [1, 0.5],
  );
});

test('where nothing is answered yes, precision is 0 and no error', () => {
  near(measure('Precision', {}, [[[1]], [[0.1]]]), [0]);
});

test('the area under the curve of a perfect ranking is 1, of the opposite one 0, whatever the thresholds', () => {
  const config = { num_thresholds: 200, curve: 'ROC', summation_method: 'interpolation' };
  const target = [[0], [0], [1], [1]];
  near(measure('AUC', config, [target, [[0.1], [0.2], [0.8], [0.9]]]), [1]);
  near(measure('AUC', { ...config, thresholds: [0.5] }, [target, [[0.9], [0.8], [0.2], [0.1]]]), [0]);
});

test('with multi_label each label has its own area, at uneven thresholds too', () => {
  const config = { curve: 'ROC', summation_method: 'interpolation', multi_label: true, thresholds: [0.3, 0.5] };
  const batch = [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [0.9, 0.9],
      [0.1, 0.1],
    ],
  ] as const;
  const [target, prediction] = batch.map((rows) => rows.map((row) => [...row]));
  near(measure('AUC', config, [target ?? [], prediction ?? []]), [0.5]);
  near(measure('AUC', { ...config, label_weights: [3, 1] }, [target ?? [], prediction ?? []]), [0.75]);
});

test('R² of the mean is 0, and inputs are charged for where there are samples enough', () => {
  const config = { class_aggregation: 'uniform_average', num_regressors: 0 };
  near(
    measure('R2Score', config, [
      [[1], [2], [3]],
      [[2], [2], [2]],
    ]),
    [0],
  );
  const fitted = [
    [[1], [2], [3], [4]],
    [[1.5], [2], [3], [3.5]],
  ] as [number[][], number[][]];
  near(measure('R2Score', config, fitted), [0.9]);
  near(measure('R2Score', { ...config, num_regressors: 1 }, fitted), [1 - (0.1 * 3) / 2]);
});

test('classes out of range, and the ignored one, are left out of the overlap', () => {
  const config = { num_classes: 2, sparse_y_true: true, sparse_y_pred: true, ignore_class: null };
  const batch = [
    [[0], [1], [7]],
    [[0], [1], [1]],
  ] as [number[][], number[][]];
  near(measure('MeanIoU', config, batch), [1]);
  near(
    measure('MeanIoU', { ...config, ignore_class: 1 }, [
      [[0], [1]],
      [[0], [0]],
    ]),
    [1],
  );
});

test('scores and similarities are better when higher, errors and false alarms when lower', () => {
  for (const name of ['accuracy', 'AUC', 'Recall', 'F1Score', 'CosineSimilarity', 'MeanIoU'])
    assert.ok(isBetterHigher(name), name);
  for (const name of ['MeanSquaredError', 'FalsePositives', 'Hinge', 'KLDivergence', 'loss'])
    assert.ok(!isBetterHigher(name), name);
});

test('a class is not among the first where a score of its row is no finite number', () => {
  const rows = [
    [Number.NaN, 1, 2],
    [1, 2, Number.NaN],
    [Number.POSITIVE_INFINITY, 0, 0],
    [1, Number.NEGATIVE_INFINITY, 0],
    [0, 0, 0],
  ];
  for (const label of [0, 1, 2]) {
    const found = rows.map((row) => measure('SparseTopKCategoricalAccuracy', { k: 2 }, [[[label]], [row]]));
    assert.deepEqual(found, [0, 0, 0, 0, 1], `class ${label}`);
  }
});
