import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Configured } from '../../../server/src/protocol/index.ts';
import type { Place } from '../../../server/src/trainer/data/error.ts';
import { loadData } from '../../../server/src/trainer/data/load.ts';
import { fails } from './fails.ts';
import { fixtures, loadFiles, type PlanParts, planOf } from './plan.ts';

const recorded = (name: string): Uint8Array => readFileSync(path.join(fixtures, 'sources', name));
const of = (source: Configured, more: PlanParts = {}): PlanParts => ({ ...more, data: { source, ...more.data } });
const jsonl = of({ name: 'jsonl', config: { file: 'f' } });
const parquet = of({ name: 'parquet', config: { file: 'f' } });
const npy = of({ name: 'npy', config: { x: 'f', y: 'f' } }, { data: { target: null } });

const npyHeader = (shape: string): Uint8Array => {
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape}), }`.padEnd(117).concat('\n');
  return Buffer.concat([Buffer.from('\x93NUMPY\x01\x00', 'latin1'), Buffer.of(header.length, 0), Buffer.from(header)]);
};

const cases: readonly (readonly [string, Uint8Array | string, PlanParts, Place, RegExp, RegExp])[] = [
  ['a line that is no JSON', '{"a": 1}\n{"a": \n', jsonl, { file: 'f', row: 2 }, /no JSON object/, /one object/],
  ['a line that is a list', '[1, 2]\n', jsonl, { file: 'f', row: 1 }, /no JSON object \(\[1, 2\]\)/, /one object/],
  [
    'a list inside an object',
    '{"a": [1], "b": 1, "y": 1}\n',
    jsonl,
    { file: 'f', row: 1, column: 'a' },
    /a list or an object/,
    /keys of their own/,
  ],
  ['JSON Lines without a line', '\n \n', jsonl, { file: 'f' }, /not one row/, /an object a line/],
  [
    'a word among the numbers of JSON Lines',
    '{"a": 1, "b": 1, "y": 1}\n\n{"a": "x", "b": 1, "y": 1}\n',
    jsonl,
    { file: 'f', row: 3, column: 'a' },
    /`x` is not a number/,
    /one_hot/,
  ],
  [
    'a key that a line lacks',
    '{"a": 1, "b": 1, "y": 1}\n{"b": 1, "y": 1}\n',
    jsonl,
    { file: 'f', row: 2, column: 'a' },
    /missing/,
    /drop/,
  ],
  [
    'JSON Lines in another encoding',
    Buffer.from('{"a": "é"}\n', 'latin1'),
    jsonl,
    { file: 'f', row: 1 },
    /not in UTF-8/,
    /UTF-8/,
  ],
  ['text instead of Parquet', 'a,b,y\n1,2,3\n', parquet, { file: 'f' }, /no Parquet file/, /to_parquet/],
  ['Parquet that is cut off', recorded('groups.parquet').subarray(0, 3000), parquet, { file: 'f' }, /no Parquet file/, /again/],
  ['Parquet that is damaged', damaged(recorded('groups.parquet')), parquetOf('f8', 'i64'), { file: 'f' }, /damaged/, /again/],
  [
    'words in a column of Parquet',
    recorded('groups.parquet'),
    parquetOf('f8', 'word'),
    { file: 'f', sample: 1, column: 'word' },
    /is not a number/,
    /one_hot/,
  ],
  [
    'a gap in a column of Parquet',
    recorded('groups.parquet'),
    parquetOf('f8', 'gap'),
    { file: 'f', sample: 1, column: 'gap' },
    /missing/,
    /drop/,
  ],
  ['an array that promises more than the file has', npyHeader('1000000000000, 8'), npy, { file: 'f' }, /cut off/, /again/],
  ['an array of a negative size', npyHeader('-5, 8'), npy, { file: 'f' }, /no array of NumPy/, /savez/],
  ['an array without its end', npyHeader('2, 2').subarray(0, 40), npy, { file: 'f' }, /cut off/, /again/],
  ['an empty array file', '', npy, { file: 'f' }, /no array of NumPy/, /savez/],
  ['a table in UTF-16', Buffer.from('\ufeffa,b,y\n1,2,3\n', 'utf16le'), csv(), { file: 'f' }, /not in UTF-8/, /UTF-8/],
  ['a table in Latin-1', Buffer.from('a,b,y\n1,2,3\né,2,3\n', 'latin1'), csv(), { file: 'f', row: 3 }, /not in UTF-8/, /UTF-8/],
  ['something after a closing quote', 'a,b,y\n1,"2"3,3\n', csv(), { file: 'f', row: 2 }, /follows a closing quote/, /doubled/],
  [
    'a point among decimal commas',
    'a;b;y\n1,5;2.5;3\n',
    csv(';', ','),
    { file: 'f', row: 2, column: 'b' },
    /`2\.5` is not/,
    /encode/,
  ],
  ['bytes that are no text', Buffer.from([0, 159, 146, 150, 10, 1, 2]), csv(), { file: 'f', row: 1 }, /not in UTF-8/, /UTF-8/],
];

function parquetOf(input: string, other: string): PlanParts {
  return of({ name: 'parquet', config: { file: 'f' } }, { data: { inputs: { in: [input, other] }, target: { out: [input] } } });
}

function csv(delimiter = ',', decimal = '.'): PlanParts {
  return of({ name: 'csv', config: { file: 'f', delimiter, decimal, header: true } });
}

/** The pages overwritten, the footer whole. */
function damaged(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, (byte, i) => (i > 8 && i < 2_000 ? 0xff : byte));
}

for (const [what, file, parts, place, message, hint] of cases) {
  test(`${what} is reported`, () => fails(loadFiles({ f: file }, parts), place, message, hint));
}

const images = of(
  { name: 'images', config: { folder: 'pictures', size: [9, 13], channels: 3 } },
  { data: { target: null }, input: [null, 9, 13, 3], output: [null, 2], loss: 'SparseCategoricalCrossentropy' },
);

/** Loads a folder of images that is made for the purpose. */
async function loadPictures(
  files: Readonly<Record<string, Uint8Array | string>>,
  prepare?: (root: string) => void,
): Promise<unknown> {
  const root = mkdtempSync(path.join(tmpdir(), 'nnspec-pictures-'));
  const workspace = path.join(root, 'workspace');
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
      writeFileSync(path.join(workspace, name), content);
    }
    prepare?.(root);
    return await loadData(planOf(images), { file: path.join(workspace, 'a.nnspec'), workspace }, 1);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const png = recorded('pictures/cats/a.png');
const jpeg = recorded('pictures/dogs/b.jpg');
const withSize = (bytes: Uint8Array, size: number): Uint8Array => {
  const copy = Buffer.from(bytes);
  copy.writeUInt32BE(size, 16);
  copy.writeUInt32BE(size, 20);
  return copy;
};

const pictureCases: readonly (readonly [string, Readonly<Record<string, Uint8Array | string>>, string, RegExp, RegExp])[] = [
  [
    'a PNG that is cut off',
    { 'pictures/a/1.png': png.subarray(0, 200) },
    'pictures/a/1.png',
    /cut off or damaged/,
    /out of the folder/,
  ],
  [
    'a JPEG that is cut off',
    { 'pictures/a/1.jpg': jpeg.subarray(0, 600) },
    'pictures/a/1.jpg',
    /cut off or damaged/,
    /out of the folder/,
  ],
  ['a JPEG that is only a beginning', { 'pictures/a/1.jpg': jpeg.subarray(0, 3) }, 'pictures/a/1.jpg', /damaged/, /again/],
  ['text that is called an image', { 'pictures/a/1.png': 'hello' }, 'pictures/a/1.png', /no PNG or JPEG/, /Convert/],
  ['an empty image', { 'pictures/a/1.png': '' }, 'pictures/a/1.png', /no PNG or JPEG/, /Convert/],
  [
    'an image that promises any size',
    { 'pictures/a/1.png': withSize(png, 2 ** 30) },
    'pictures/a/1.png',
    /× 1073741824 pixels/,
    /smaller/,
  ],
  ['a folder without sub-folders', { 'pictures/1.png': png }, 'pictures', /no sub-folders/, /`cats\/1\.png`/],
  ['sub-folders without images', { 'pictures/a/1.txt': 'x' }, 'pictures', /no PNG or JPEG image/, /sub-folder/],
  [
    'a file in the place of the folder',
    { pictures: 'x' },
    'pictures',
    /a file, where a folder is wanted/,
    /a folder for each class/,
  ],
  ['a folder that is not there', { other: 'x' }, 'pictures', /no such file/, /relative/],
  [
    'more classes than outputs',
    { 'pictures/a/1.png': png, 'pictures/b/1.png': png, 'pictures/c/1.png': png },
    'pictures',
    /3 classes \(`a`, `b`, `c`\)/,
    /3 units/,
  ],
];

for (const [what, files, file, message, hint] of pictureCases) {
  test(`${what} is reported`, () => fails(loadPictures(files), { file }, message, hint));
}

test('an image outside the workspace is not read, though a link leads to it', () =>
  fails(
    loadPictures({ 'pictures/a/1.png': png }, (root) => {
      writeFileSync(path.join(root, 'secret.png'), png);
      symlinkSync('../../../secret.png', path.join(root, 'workspace/pictures/a/2.png'));
    }),
    { file: 'pictures/a/2.png' },
    /outside the workspace/,
    /symbolic links/i,
  ));

test('an image that failed does not spoil the next', async () => {
  await fails(loadPictures({ 'pictures/a/1.jpg': jpeg.subarray(0, 600) }), { file: 'pictures/a/1.jpg' }, /damaged/, /again/);
  await assert.doesNotReject(loadPictures({ 'pictures/a/1.jpg': jpeg, 'pictures/b/1.jpg': jpeg }));
});
