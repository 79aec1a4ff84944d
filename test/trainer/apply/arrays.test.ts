import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fixtures } from '../data/plan.ts';
import { numberIn, spec, withRun } from './trained.ts';

const file = (name: string): Uint8Array => readFileSync(path.join(fixtures, name));

/** A `.npy` file of single-precision numbers. */
function npy(shape: readonly number[], values: readonly number[]): Uint8Array {
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`.padEnd(117).concat('\n');
  const data = Buffer.from(Float32Array.from(values).buffer);
  return Buffer.concat([Buffer.from('\x93NUMPY\x01\x00', 'latin1'), Buffer.of(header.length, 0), Buffer.from(header), data]);
}

const NPZ = spec(
  'Dense(3, activation=softmax, input_shape=[2])',
  'source = npz("arrays.npz")\nscale = standard',
  'loss = sparse_categorical_crossentropy\nmetrics = [accuracy]\noptimizer = SGD(0.1)\nepochs = 3',
);

test('arrays are predicted and judged, under their names or others', () =>
  withRun(NPZ, { 'arrays.npz': file('arrays.npz'), 'packed.npz': file('packed.npz') }, async ({ predict, evaluate }) => {
    const rows = await predict(['arrays.npz']);
    assert.deepEqual(Object.keys(rows[0] ?? {}), ['row', 'dense', 'dense=0', 'dense=1', 'dense=2']);
    assert.deepEqual(
      rows.map(({ row }) => row),
      [1, 2, 3, 4, 5, 6],
    );
    assert.deepEqual(await predict(['packed.npz'], { x: 'x' }), rows);
    assert.deepEqual(await evaluate(['packed.npz'], { x: 'x', y: 'y' }), await evaluate(['arrays.npz']));
    await assert.rejects(predict(['packed.npz']), /no array `x_train`; the file has `x`, `y`/);
  }));

test('an array of another shape is reported', () =>
  withRun(NPZ, { 'arrays.npz': file('arrays.npz'), 'new.npy': npy([2, 5], Array(10).fill(1)) }, ({ predict }) =>
    assert.rejects(predict(['new.npy']), /`new\.npy`.*shape \[5\], but the input `\w+` takes \[2\]/),
  ));

test('arrays in files of their own are predicted from one, and judged by two', () => {
  const text = spec(
    'Dense(1, input_shape=[1])',
    'source = npy("x.npy", y="y.npy")',
    'loss = mse\noptimizer = SGD(0.1)\nepochs = 30',
  );
  const files = { 'x.npy': npy([8, 1], [0, 1, 2, 3, 0, 1, 2, 3]), 'y.npy': npy([8], [1, 2, 3, 4, 1, 2, 3, 4]) };
  return withRun(text, { ...files, 'new.npy': npy([1, 1], [1.5]) }, async ({ predict, evaluate }) => {
    const [row] = await predict(['new.npy']);
    assert.ok(Math.abs(numberIn(row, 'dense') - 2.5) < 0.5);
    assert.equal((await evaluate(['x.npy', 'y.npy'])).samples, 8);
    await assert.rejects(evaluate(['x.npy']), /samples without their labels/);
  });
});

test('IDX images are predicted from their file, and judged with their labels', () => {
  const text = spec(
    'Flatten(input_shape=[3, 3, 1])\nDense(4, activation=softmax)',
    'source = idx(images="images.gz", labels="labels.idx")\nreshape = [3, 3, 1]\nscale = divide_by(255)',
    'loss = sparse_categorical_crossentropy\noptimizer = SGD(0.1)\nepochs = 1',
  );
  return withRun(text, { 'images.gz': file('images.gz'), 'labels.idx': file('labels.idx') }, async ({ predict, evaluate }) => {
    assert.equal((await predict(['images.gz'])).length, 4);
    assert.equal((await evaluate(['images.gz', 'labels.idx'])).samples, 4);
  });
});

test('images are predicted by name or by folder, and judged by a folder of classes', () => {
  const text = spec(
    'Flatten(input_shape=[9, 13, 3])\nDense(1, activation=sigmoid)',
    'source = images("pictures", size=[9, 13], channels=3)\nscale = divide_by(255)',
    'loss = binary_crossentropy\nmetrics = [accuracy]\noptimizer = SGD(0.01)\nepochs = 2',
  );
  const pictures = ['cats/a.png', 'cats/grey.png', 'dogs/b.jpg', 'dogs/c.jpeg'];
  const files = Object.fromEntries(pictures.map((name) => [`pictures/${name}`, file(`sources/pictures/${name}`)]));
  return withRun(text, files, async ({ folder, predict, evaluate }) => {
    const rows = await predict(['pictures/dogs/b.jpg', 'pictures/cats']);
    assert.deepEqual(
      rows.map((row) => row.file),
      ['pictures/dogs/b.jpg', 'pictures/cats/a.png', 'pictures/cats/grey.png'],
    );
    assert.deepEqual(Object.keys(rows[0] ?? {}), ['file', 'class', 'class=dogs']);
    assert.ok(rows.every(({ class: kind }) => kind === 'cats' || kind === 'dogs'));
    assert.equal((await evaluate(['pictures'])).samples, 4);
    cpSync(path.join(folder, 'pictures/dogs'), path.join(folder, 'new/wolves'), { recursive: true });
    await assert.rejects(evaluate(['new']), /`new\/wolves`: `wolves` is no class/);
  });
});
