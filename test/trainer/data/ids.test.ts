import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Place } from '../../../server/src/trainer/data/error.ts';
import { loadData, type PreparedData } from '../../../server/src/trainer/data/load.ts';
import { planOf } from '../support/plans.ts';
import { fails } from './fails.ts';

/** Ids that an Embedding looks up. */

const spec = (layers: string, data: string): string =>
  `network {\n${layers}\n}\ndata {\nsource = csv("data.csv")\ntarget = "y"\n${data}\n}\ntrain {\nloss = mse\nepochs = 1\n}\n`;

const WORDS = 'Input(shape=[2])\nEmbedding(4, 3)\nFlatten()\nDense(1)';

async function load(text: string, csv: string): Promise<PreparedData> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnspec-ids-'));
  try {
    writeFileSync(path.join(folder, 'data.csv'), csv);
    return await loadData(planOf(text), { file: path.join(folder, 'spec.nnspec'), workspace: folder }, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Case {
  readonly what: string;
  readonly layers?: string;
  readonly data?: string;
  readonly csv: string;
  readonly place: Omit<Place, 'file'>;
  readonly message: RegExp;
  readonly hint: RegExp;
}

const cases: readonly Case[] = [
  {
    what: 'an id beyond the table',
    csv: 'a,b,y\n0,3,1\n1,4,1\n5,0,1\n',
    place: { row: 3, column: 'b' },
    message: /id 4, but the table of `embedding` has the rows 0 to 3/,
    hint: /`input_dim=6`/,
  },
  {
    what: 'a negative id',
    csv: 'a,b,y\n0,3,1\n-1,2,1\n',
    place: { row: 3, column: 'a' },
    message: /id -1,/,
    hint: /from 0/,
  },
  {
    what: 'an id that stays a whole number when it is cut off, beyond the table',
    csv: 'a,b,y\n3.9,3,1\n4.2,2,1\n',
    place: { row: 3, column: 'a' },
    message: /id 4,/,
    hint: /`input_dim=5`/,
  },
  {
    what: 'ids that a scale makes others of',
    data: 'scale = standard',
    csv: 'a,b,y\n0,3,1\n3,0,1\n',
    place: { row: 2, column: 'a' },
    message: /0 is scaled to the id -1, but/,
    hint: /leave `scale` out/,
  },
  {
    what: 'a class beyond the table',
    layers: 'Input(shape=[1])\nEmbedding(2, 3)\nFlatten()\nDense(1)',
    data: 'encode = {a: integer}',
    csv: 'a,y\nred,1\ngreen,2\nblue,3\n',
    place: { row: 2, column: 'a' },
    message: /id 2,/,
    hint: /`input_dim=3`/,
  },
  {
    what: 'a word beyond the table',
    layers: 'Input(shape=[4])\nEmbedding(3, 3)\nFlatten()\nDense(1)',
    data: 'tokenize = tokenize(vocabulary=10, length=4)',
    csv: 'text,y\nso it is,1\nis it,2\n',
    place: { row: 2, column: 'text' },
    message: /id 4,/,
    hint: /`tokenize` a smaller `vocabulary`/,
  },
  {
    what: 'an id that reaches the table in another shape and beside others, inside a wrapper',
    layers:
      'x = Input(shape=[2])\nz = x -> Reshape([2, 1])\n[z, z] -> Concatenate() -> TimeDistributed(Embedding(4, 3)) -> Flatten() -> Dense(1)',
    csv: 'a,b,y\n0,9,1\n',
    place: { row: 2, column: 'b' },
    message: /id 9, .*`embedding` has/,
    hint: /`input_dim=10`/,
  },
];

for (const { what, layers = WORDS, data = '', csv, place, message, hint } of cases) {
  test(`${what} is reported where it is, with what to do`, () =>
    fails(load(spec(layers, data), csv), { file: 'data.csv', ...place }, message, hint));
}

test('ids that fit, and numbers that are none, go in', async () => {
  const ids = await load(spec(WORDS, ''), 'a,b,y\n0,3,1\n3.9,-0.5,2\n');
  assert.deepEqual([...(ids.train.inputs[0]?.data ?? [])], [0, 3, Math.fround(3.9), -0.5]);
  const scaled = await load(
    spec('Input(shape=[2])\nRescaling(0.1)\nEmbedding(4, 3)\nFlatten()\nDense(1)', ''),
    'a,b,y\n0,30,1\n',
  );
  assert.deepEqual([...(scaled.train.inputs[0]?.data ?? [])], [0, 30]);
});

test('the row that only a target is taken from holds no id', async () => {
  const series = spec(
    'Input(shape=[2, 1])\nReshape([2])\nEmbedding(4, 3)\nFlatten()\nDense(1)',
    'inputs = ["y"]\nwindow = window(length=2)',
  );
  const { train } = await load(series, 'y\n0\n1\n2\n99\n');
  assert.deepEqual([...(train.inputs[0]?.data ?? [])], [0, 1, 1, 2]);
});
