import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Values } from '../../../server/src/trainer/fit/dataset.ts';
import { fails } from './fails.ts';
import { loadCsv, loadFixture } from './plan.ts';

/** `sample_weight`: how much each row counts. */

const numbers = (values: Values | undefined): readonly number[] => [...(values?.data ?? [])];

test('the column of the weights goes neither in nor out, and is not scaled', async () => {
  const { train, validation, fitted } = await loadCsv('a,y,w\n1,10,0.5\n2,20,2\n3,30,0\n4,40,7\n', {
    input: [null, 1],
    data: { target: null, sampleWeight: 'w', scale: { name: 'standard', config: {} }, split: [0.5, 0.5, 0] },
  });
  assert.deepEqual(
    [numbers(train.targets[0]), numbers(validation?.targets[0])],
    [
      [10, 20],
      [30, 40],
    ],
  );
  assert.deepEqual(numbers(train.inputs[0]), [-1, 1]);
  assert.deepEqual(
    [train.weights, validation?.weights],
    [
      { shape: [], data: Float32Array.of(0.5, 2) },
      { shape: [], data: Float32Array.of(0, 7) },
    ],
  );
  assert.deepEqual(
    fitted.targets.map(({ name }) => name),
    ['out'],
  );
});

test('an array of an archive that is neither input nor target may hold the weights', async () => {
  const { train } = await loadFixture({
    output: [null, 2],
    data: {
      source: { name: 'npz', config: { file: 'arrays.npz', x: 'x_train', y: 'y_train' } },
      target: { out: ['x_train'] },
      sampleWeight: 'y_train',
    },
  });
  assert.deepEqual(numbers(train.weights), [0, 1, 2, 0, 1, 2]);
});

test('an array of weights that the archive has not is named, with what there is', () =>
  fails(
    loadFixture({
      data: {
        source: { name: 'npz', config: { file: 'packed.npz', x: 'x', y: 'y' } },
        target: null,
        sampleWeight: 'w_train',
      },
    }),
    { file: 'packed.npz' },
    /no array `w_train`; the file has `x`, `y`/,
    /Name the arrays/,
  ));

test('a gap among the weights becomes their mean, or leaves its row out', async () => {
  const csv = 'a,b,y,w\n1,1,1,2\n2,2,2,\n3,3,3,4\n';
  const weights = async (missing: 'mean' | 'drop') => [
    ...((await loadCsv(csv, { data: { sampleWeight: 'w', missing } })).train.weights?.data ?? []),
  ];
  assert.deepEqual(
    [await weights('mean'), await weights('drop')],
    [
      [2, 3, 4],
      [2, 4],
    ],
  );
});

test('an array of several numbers a sample is no weight', () =>
  fails(
    loadFixture({
      data: {
        source: { name: 'npz', config: { file: 'arrays.npz', x: 'x_train', y: 'y_train' } },
        target: null,
        sampleWeight: 'x_train',
      },
    }),
    { file: 'arrays.npz', column: 'x_train' },
    /a shape of \[2\] a sample/,
    /as many numbers as there are samples/,
  ));
