import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Configured } from '../../../server/src/protocol/index.ts';
import { fixtureCells, openFixture as read } from './cells.ts';
import { fixtures } from './plan.ts';

interface RecordedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

interface RecordedArray {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

const recorded = JSON.parse(readFileSync(path.join(fixtures, 'expected.json'), 'utf8')) as Readonly<Record<string, unknown>>;

const tables: readonly (readonly [string, Configured])[] = [
  ['quotes.csv', { name: 'csv', config: { file: 'quotes.csv', delimiter: ',', header: true } }],
  ['gaps.csv', { name: 'csv', config: { file: 'gaps.csv', delimiter: ',', header: true } }],
  ['numbers.csv', { name: 'csv', config: { file: 'numbers.csv', delimiter: ',', header: true } }],
  ['semicolons.csv', { name: 'csv', config: { file: 'semicolons.csv', delimiter: ';', header: true } }],
  ['bare.csv', { name: 'csv', config: { file: 'bare.csv', delimiter: ',', header: false } }],
  ['tabs.tsv', { name: 'tsv', config: { file: 'tabs.tsv', header: true } }],
];

for (const [name, source] of tables) {
  test(`${name} is read as pandas reads it`, async () => {
    const { columns, rows } = await fixtureCells(source);
    assert.deepEqual({ columns, rows }, recorded[name] as RecordedTable);
  });
}

test('a table packed with gzip is read as the table', async () => {
  const plain = await fixtureCells({ name: 'csv', config: { file: 'quotes.csv', delimiter: ',', header: true } });
  const packed = await fixtureCells({ name: 'csv', config: { file: 'quotes.csv.gz', delimiter: ',', header: true } });
  assert.deepEqual(packed, plain);
});

test('rows know the line of the file that they begin on', async () => {
  assert.deepEqual(
    (await fixtureCells({ name: 'csv', config: { file: 'quotes.csv', delimiter: ',', header: true } })).lines,
    [2, 3],
  );
  assert.deepEqual(
    (await fixtureCells({ name: 'csv', config: { file: 'gaps.csv', delimiter: ',', header: true } })).lines,
    [2, 3, 5, 6, 7],
  );
});

const arrays = recorded['arrays.npz'] as Readonly<Record<string, RecordedArray>>;

for (const [name, { shape, values }] of Object.entries(arrays)) {
  test(`the array ${name} is read as NumPy reads it`, async () => {
    const source = await read({ name: 'npz', config: { file: 'arrays.npz', x: name, y: name } }, [name]);
    assert.ok(source.kind === 'arrays');
    const array = source.arrays.get(name);
    assert.deepEqual(array?.shape, shape);
    assert.deepEqual([...(array?.data ?? [])], values);
  });
}

test('compressed arrays are read by the names that the spec gives', async () => {
  const source = await read({ name: 'npz', config: { file: 'packed.npz', x: 'x', y: 'y' } }, ['x', 'y']);
  assert.ok(source.kind === 'arrays');
  assert.deepEqual(source.arrays.get('y')?.data, Float64Array.of(0, 1, 2, 0, 1, 2));
});

test('IDX files are read, packed or not', async () => {
  const source = await read({ name: 'idx', config: { images: 'images.gz', labels: 'labels.idx' } });
  assert.ok(source.kind === 'arrays');
  assert.deepEqual(source.arrays.get('images')?.shape, [4, 3, 3]);
  assert.deepEqual([...(source.arrays.get('images')?.data ?? [])], recorded['images.gz']);
  assert.deepEqual([...(source.arrays.get('labels')?.data ?? [])], [3, 1, 0, 2]);
});
