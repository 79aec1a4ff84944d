import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Part, Values } from '../../../server/src/trainer/fit/dataset.ts';
import { fixtures, loadCsv, loadFixture } from './plan.ts';

const rows = (values: Values | undefined): number[][] => {
  assert.ok(values);
  const size = values.shape.reduce((product, one) => product * one, 1);
  return Array.from({ length: values.data.length / size }, (_, i) => [...values.data.subarray(i * size, (i + 1) * size)]);
};
const inputs = (part: Part | null): number[][] => rows(part?.inputs[0]);
const targets = (part: Part | null): number[][] => rows(part?.targets[0]);
const column = (n: number, of: (i: number) => number | string): string => Array.from({ length: n }, (_, i) => of(i)).join('\n');

test('without inputs every column but the target goes in', async () => {
  const { train } = await loadCsv('a,y,b\n1,10,2\n3,20,4\n');
  assert.deepEqual(inputs(train), [
    [1, 2],
    [3, 4],
  ]);
  assert.deepEqual(targets(train), [[10], [20]]);
});

test('a range of columns goes in the order of the file', async () => {
  const { train } = await loadCsv('p0,p1,p2,z,y\n1,2,3,4,5\n', {
    input: [null, 3],
    data: { inputs: { in: { from: 'p0', to: 'p2' } } },
  });
  assert.deepEqual(inputs(train), [[1, 2, 3]]);
});

test('truth is 1 or 0 where a number is wanted, in the words of pandas, and names classes where these are', async () => {
  const csv = 'a,b,y\nTrue,TRUE,False\nfalse,FALSE,True\ntrue,,True\n';
  const numbers = await loadCsv(csv, { data: { missing: 'mean' } });
  assert.deepEqual(inputs(numbers.train), [
    [1, 1],
    [0, 0],
    [1, 0.5],
  ]);
  assert.deepEqual(targets(numbers.train), [[0], [1], [1]]);
  const classes = await loadCsv(csv, { data: { missing: 'mean' }, loss: 'BinaryCrossentropy' });
  assert.deepEqual(targets(classes.train), [[0], [1], [1]]);
  assert.deepEqual(classes.fitted.targets[0]?.features, [{ column: 'y', encoding: 'integer', classes: ['False', 'True'] }]);
});

test('a series of truth is read as numbers and told apart as classes', async () => {
  const { train } = await loadCsv('y\nTrue\nFalse\nTrue\n', {
    input: [null, 1, 1],
    loss: 'BinaryCrossentropy',
    data: { inputs: { in: ['y'] }, window: { length: 1, horizon: 1, stride: 1 } },
  });
  assert.deepEqual(
    [inputs(train), targets(train)],
    [
      [[1], [0]],
      [[0], [1]],
    ],
  );
});

test('words become class numbers for a sparse loss, in their order', async () => {
  const { train, fitted } = await loadCsv('a,b,y\n1,1,rose\n2,2,iris\n3,3,tulip\n', {
    output: [null, 3],
    loss: 'SparseCategoricalCrossentropy',
  });
  assert.deepEqual(train.targets[0]?.shape, []);
  assert.deepEqual([...(train.targets[0]?.data ?? [])], [1, 0, 2]);
  assert.deepEqual(fitted.targets[0]?.features, [{ column: 'y', encoding: 'integer', classes: ['iris', 'rose', 'tulip'] }]);
});

test('words and class numbers become one-hot vectors for a categorical loss', async () => {
  const parts = { output: [null, 3], loss: 'CategoricalCrossentropy' } as const;
  const oneHot = [
    [0, 1, 0],
    [1, 0, 0],
    [0, 0, 1],
  ];
  assert.deepEqual(targets((await loadCsv('a,b,y\n1,1,b\n2,2,a\n3,3,c\n', parts)).train), oneHot);
  assert.deepEqual(targets((await loadCsv('a,b,y\n1,1,1\n2,2,0\n3,3,2\n', parts)).train), oneHot);
});

test('two words become 0 and 1 for a binary loss', async () => {
  const { train } = await loadCsv('a,b,y\n1,1,yes\n2,2,no\n', { loss: 'BinaryCrossentropy' });
  assert.deepEqual(targets(train), [[1], [0]]);
});

test('labels that start at 1 are numbered from 0 when integers are asked for', async () => {
  const { train } = await loadCsv('a,b,y\n1,1,3\n2,2,1\n3,3,2\n', {
    output: [null, 3],
    loss: 'SparseCategoricalCrossentropy',
    data: { encode: { y: 'integer' } },
  });
  assert.deepEqual([...(train.targets[0]?.data ?? [])], [2, 0, 1]);
});

test('a one-hot input column is as wide as it has classes, and is not scaled', async () => {
  const { train } = await loadCsv('a,colour,y\n2,red,1\n4,blue,1\n', {
    input: [null, 3],
    data: { encode: { colour: 'one_hot' }, scale: { name: 'divide_by', config: { divisor: 2 } } },
  });
  assert.deepEqual(inputs(train), [
    [1, 0, 1],
    [2, 1, 0],
  ]);
});

for (const scale of ['standard', 'minmax'] as const) {
  test(`${scale} gives scikit-learn's numbers, fitted on the training part alone`, async () => {
    const expected = JSON.parse(readFileSync(path.join(fixtures, 'expected.json'), 'utf8'))['scaling.csv'][scale] as number[][];
    const {
      train,
      validation,
      test: last,
    } = await loadFixture({
      input: [null, 3],
      data: {
        source: { name: 'csv', config: { file: 'scaling.csv', delimiter: ',', header: true } },
        scale: { name: scale, config: {} },
        split: [0.6, 0.2, 0.2],
      },
    });
    const all = [...inputs(train), ...inputs(validation), ...inputs(last)];
    assert.equal(all.length, 20);
    for (const [i, row] of all.entries()) {
      for (const [j, value] of row.entries()) assert.ok(Math.abs(value - (expected[i]?.[j] ?? Number.NaN)) < 1e-5, `row ${i}`);
    }
  });
}

test('a scaled target can be brought back to the units of the file', async () => {
  const { train, fitted } = await loadCsv('a,b,y\n1,1,10\n2,2,20\n3,3,60\n', {
    data: { scaleTarget: { name: 'standard', config: {} } },
  });
  const scaler = fitted.targets[0]?.scaler;
  const back = targets(train).map(([value = 0]) => value * (scaler?.factor[0] ?? 0) + (scaler?.offset[0] ?? 0));
  assert.deepEqual(back.map(Math.round), [10, 20, 60]);
});

test('a mean stands for missing values, of the training part alone', async () => {
  const { train, test: last } = await loadCsv('a,b,y\n1,1,0\n3,1,0\n,1,0\nNA,1,0\n100,1,0\n100,1,0\n', {
    data: { missing: 'mean', split: [0.5, 0, 0.5] },
  });
  assert.deepEqual(inputs(train), [
    [1, 1],
    [3, 1],
    [2, 1],
  ]);
  assert.deepEqual(inputs(last)[0], [2, 1]);
});

test('rows with missing values are left out where that is asked for', async () => {
  const { train } = await loadCsv('a,b,unused,y\n1,1,,0\n,1,1,0\n3,1,1,\n4,1,1,0\n', {
    data: { missing: 'drop', inputs: { in: ['a', 'b'] } },
  });
  assert.deepEqual(inputs(train), [
    [1, 1],
    [4, 1],
  ]);
});

test('a sample is reshaped', async () => {
  const { train } = await loadCsv('a,b,c,d,y\n1,2,3,4,0\n', { input: [null, 2, 2, 1], data: { reshape: [2, 2, 1] } });
  assert.deepEqual(train.inputs[0]?.shape, [2, 2, 1]);
});

test('the target of a window is the value horizon steps after its end', async () => {
  const { train } = await loadCsv(`t\n${column(8, (i) => i)}`, {
    input: [null, 3, 1],
    data: { inputs: { in: ['t'] }, target: { out: ['t'] }, window: { length: 3, horizon: 2, stride: 2 } },
  });
  assert.deepEqual(inputs(train), [
    [0, 1, 2],
    [2, 3, 4],
  ]);
  assert.deepEqual(targets(train), [[4], [6]]);
});

test('windows are split in time order, and scaled by the rows of the training windows', async () => {
  const {
    train,
    validation,
    test: last,
    fitted,
  } = await loadCsv(`t\n${column(14, (i) => i)}`, {
    input: [null, 3, 1],
    data: {
      inputs: { in: ['t'] },
      target: { out: ['t'] },
      window: { length: 3, horizon: 1, stride: 1 },
      split: [6 / 11, 3 / 11, 2 / 11],
      scale: { name: 'minmax', config: {} },
    },
  });
  assert.deepEqual([train.samples, validation?.samples, last?.samples], [6, 3, 2]);
  assert.deepEqual(fitted.inputs[0]?.scaler.factor, [7]);
  assert.deepEqual(targets(last), [[12], [13]]);
});

test("validation_split takes the last share of the training part, and Keras's number of samples", async () => {
  const { train, validation } = await loadCsv(`a,b,y\n${column(10, (i) => `${i},0,0`)}`, { train: { validationSplit: 0.25 } });
  assert.deepEqual(
    inputs(train).map(([a]) => a),
    [0, 1, 2, 3, 4, 5, 6],
  );
  assert.deepEqual(
    inputs(validation).map(([a]) => a),
    [7, 8, 9],
  );
});

const split = (n: number, seed: number, more = {}) =>
  loadCsv(
    `a,b,y\n${column(n, (i) => `${i},0,${i % 3}`)}`,
    {
      output: [null, 3],
      loss: 'SparseCategoricalCrossentropy',
      data: { split: [0.7, 0.15, 0.15], shuffle: true, ...more },
    },
    seed,
  );

test('a shuffled split deals out every sample once, the same for the same seed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 10, max: 120 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }), async (n, seed) => {
      const parts = await split(n, seed);
      const of = (part: Part | null) => inputs(part).map(([a]) => a ?? -1);
      const all = [...of(parts.train), ...of(parts.validation), ...of(parts.test)];
      assert.deepEqual(
        all.toSorted((a, b) => a - b),
        Array.from({ length: n }, (_, i) => i),
      );
      assert.equal(parts.train.samples, Math.round(0.7 * n));
      assert.deepEqual((await split(n, seed)).train.inputs, parts.train.inputs);
    }),
    { numRuns: 20 },
  );
});

test('another seed deals out otherwise, and the seed of the data block comes first', async () => {
  const first = (await split(40, 1)).train.inputs;
  assert.notDeepEqual((await split(40, 2)).train.inputs, first);
  assert.deepEqual((await split(40, 2, { seed: 1 })).train.inputs, first);
});

test('a stratified split keeps the shares of the classes', async () => {
  const { train, validation, test: last } = await split(60, 3, { stratify: true });
  for (const [part, share] of [
    [train, 14],
    [validation, 3],
    [last, 3],
  ] as const) {
    const labels = [...(part?.targets[0]?.data ?? [])];
    for (const label of [0, 1, 2]) assert.equal(labels.filter((one) => one === label).length, share);
  }
});

test('images and labels of IDX files train a classifier', async () => {
  const { train } = await loadFixture({
    input: [null, 3, 3, 1],
    output: [null, 4],
    loss: 'SparseCategoricalCrossentropy',
    data: {
      source: { name: 'idx', config: { images: 'images.gz', labels: 'labels.idx' } },
      target: null,
      reshape: [3, 3, 1],
      scale: { name: 'divide_by', config: { divisor: 255 } },
    },
  });
  assert.deepEqual(train.inputs[0]?.shape, [3, 3, 1]);
  assert.equal(train.inputs[0]?.data[1], Math.fround(7 / 255));
  assert.deepEqual([...(train.targets[0]?.data ?? [])], [3, 1, 0, 2]);
});

test('labels of an array become one-hot vectors for a categorical loss', async () => {
  const { train } = await loadFixture({
    output: [null, 3],
    loss: 'CategoricalCrossentropy',
    data: { source: { name: 'npz', config: { file: 'arrays.npz', x: 'x_train', y: 'y_train' } }, target: null },
  });
  assert.deepEqual(inputs(train)[1], [2, 3]);
  assert.deepEqual(targets(train).slice(0, 2), [
    [1, 0, 0],
    [0, 1, 0],
  ]);
});
