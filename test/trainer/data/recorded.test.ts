import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Config, Configured } from '../../../server/src/protocol/index.ts';
import { loadData } from '../../../server/src/trainer/data/load.ts';
import { decodeImage } from '../../../server/src/trainer/data/sources/images/decode.ts';
import { resized, withChannels } from '../../../server/src/trainer/data/sources/images/picture.ts';
import { type Cells, cellsOf, openFixture } from './cells.ts';
import { fixtures, type PlanParts, planOf } from './plan.ts';

const folder = path.join(fixtures, 'sources');
const recorded = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as {
  readonly [table: string]: Pick<Cells, 'columns' | 'rows'>;
} & {
  readonly 'texts.csv': { readonly vocabulary: readonly string[]; readonly tokens: readonly (readonly number[])[] };
  readonly pictures: Readonly<Record<string, Readonly<Record<'RGB' | 'L', readonly number[]>>>>;
  readonly resized: readonly number[];
};

async function read(source: Configured): Promise<Pick<Cells, 'columns' | 'rows'>> {
  const opened = await openFixture(source, [], folder);
  assert.ok(opened.kind === 'table');
  const { columns, rows } = await cellsOf(opened);
  return { columns, rows };
}

const csv = (file: string, more: Config = {}): Configured => ({ name: 'csv', config: { file, ...more } });

const tables: readonly (readonly [what: string, recording: string, source: Configured])[] = [
  ['numbers with a decimal comma', 'commas.csv', csv('commas.csv', { delimiter: ';', decimal: ',' })],
  ['lines that end in a carriage return alone', 'mac.csv', csv('mac.csv')],
  ['a quote inside a field, and a line end inside quotes', 'inches.csv', csv('inches.csv')],
  ['doubles with all their digits', 'doubles.csv', csv('doubles.csv')],
  ['JSON Lines', 'rows.jsonl', { name: 'jsonl', config: { file: 'rows.jsonl' } }],
  ['JSON Lines packed with gzip', 'rows.jsonl', { name: 'jsonl', config: { file: 'rows.jsonl.gz' } }],
  ['a Parquet file of several row groups', 'groups.parquet', { name: 'parquet', config: { file: 'groups.parquet' } }],
  ['a Parquet file packed with zstd', 'groups.parquet', { name: 'parquet', config: { file: 'zstd.parquet' } }],
];

for (const [what, recording, source] of tables) {
  test(`pandas reads the same from ${what}`, async () => assert.deepEqual(await read(source), recorded[recording]));
}

const load = (parts: PlanParts) => loadData(planOf(parts), { file: path.join(folder, 'a.nnspec'), workspace: folder }, 1);

test("a text becomes the word numbers of Keras's TextVectorization, fitted on the training part", async () => {
  const { vocabulary, tokens } = recorded['texts.csv'];
  const { train, validation, fitted } = await load({
    input: [null, 5],
    data: {
      source: csv('texts.csv'),
      inputs: { in: ['text'] },
      target: { out: ['label'] },
      tokenize: { vocabulary: 12, length: 5 },
      scale: { name: 'standard', config: {} },
      split: [4 / 6, 2 / 6, 0],
    },
    loss: 'BinaryCrossentropy',
  });
  assert.deepEqual(fitted.inputs[0]?.features, [{ column: 'text', encoding: 'tokens', vocabulary }]);
  assert.deepEqual([...(train.inputs[0]?.data ?? []), ...(validation?.inputs[0]?.data ?? [])], tokens.flat());
});

for (const [name, { RGB, L }] of Object.entries(recorded.pictures)) {
  test(`Pillow decodes ${name} to the same bytes`, async () => {
    const picture = await decodeImage(readFileSync(path.join(folder, 'pictures', name)), name);
    assert.deepEqual([...withChannels(picture, 3)], RGB);
    assert.deepEqual([...withChannels(picture, 1)], L);
  });
}

test('an image of another size is resized as Keras does', async () => {
  const picture = await decodeImage(readFileSync(path.join(folder, 'pictures/cats/a.png')), 'a.png');
  const values = resized(withChannels(picture, 3), picture, { width: 20, height: 7 }, 3);
  assert.equal(values.length, recorded.resized.length);
  for (const [i, value] of values.entries())
    assert.ok(Math.abs(value - (recorded.resized[i] ?? Number.NaN)) < 1e-3, `value ${i}`);
});

const pictures = (config: Config = {}): PlanParts => ({
  data: { source: { name: 'images', config: { folder: 'pictures', size: [9, 13], channels: 3, ...config } }, target: null },
  input: [null, 9, 13, 3],
  output: [null, 2],
  loss: 'SparseCategoricalCrossentropy',
});

test('a folder of images is read class by class, in the order of the names', async () => {
  const { train, fitted } = await load(pictures());
  const names = Object.keys(recorded.pictures).sort();
  const pixels = names.flatMap((name) => recorded.pictures[name]?.RGB ?? []);
  assert.deepEqual([...(train.inputs[0]?.data ?? [])], pixels);
  assert.deepEqual(
    [...(train.targets[0]?.data ?? [])],
    names.map((name) => (name.startsWith('cats/') ? 0 : 1)),
  );
  assert.deepEqual(fitted.targets[0]?.features, [{ column: 'class', encoding: 'integer', classes: ['cats', 'dogs'] }]);
});

test('images are brought to the size of the spec, in grey where it asks for that', async () => {
  const { train } = await load({ ...pictures({ size: [4, 5], channels: 1 }), input: [null, 4, 5, 1] });
  assert.deepEqual([train.samples, train.inputs[0]?.shape], [11, [4, 5, 1]]);
  assert.ok(train.inputs[0]?.data.every((value) => value >= 0 && value <= 255));
  assert.ok(train.inputs[0]?.data.some((value) => !Number.isInteger(value)));
});

test('images train one output of two classes, and one-hot vectors', async () => {
  const one = await load({ ...pictures(), output: [null, 1], loss: 'BinaryCrossentropy' });
  assert.deepEqual([...(one.train.targets[0]?.data ?? [])].slice(4, 7), [0, 1, 1]);
  const two = await load({ ...pictures(), loss: 'CategoricalCrossentropy' });
  assert.deepEqual([...(two.train.targets[0]?.data ?? [])].slice(8, 12), [1, 0, 0, 1]);
});
