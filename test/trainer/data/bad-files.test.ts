import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Place } from '../../../server/src/trainer/data/error.ts';
import { loadData } from '../../../server/src/trainer/data/load.ts';
import { fails } from './fails.ts';
import { fixtures, loadFiles, type PlanParts, planOf } from './plan.ts';

const npz = (x: string, y: string, file = 'data.npz', more: PlanParts = {}): PlanParts => ({
  ...more,
  data: { source: { name: 'npz', config: { file, x, y } }, target: null, ...more.data },
});
const archive = readFileSync(path.join(fixtures, 'arrays.npz'));

const arrayCases: readonly (readonly [string, Uint8Array | string, PlanParts, Place, RegExp, RegExp])[] = [
  [
    'an array that is not there',
    archive,
    npz('x_trian', 'y_train'),
    { file: 'data.npz' },
    /no array `x_trian`; the file has/,
    /Did you mean `x_train`\?/,
  ],
  [
    'an archive that is cut off',
    archive.subarray(0, 900),
    npz('x_train', 'y_train'),
    { file: 'data.npz' },
    /its end is missing/,
    /again/,
  ],
  ['words in an array', archive, npz('x_train', 'words'), { file: 'data.npz', column: 'words' }, /no real numbers/, /astype/],
  [
    'arrays of different lengths',
    archive,
    npz('x_train', 'fortran_flat'),
    { file: 'data.npz' },
    /`x_train` has 6 samples and `fortran_flat` has 2/,
    /belong together/,
  ],
  [
    'an array without samples',
    archive,
    npz('scalar', 'y_train'),
    { file: 'data.npz', column: 'scalar' },
    /no such array of samples/,
    /first size/,
  ],
  [
    'a label of an array beyond the outputs',
    archive,
    npz('x_train', 'y_train', 'data.npz', { output: [null, 2], loss: 'SparseCategoricalCrossentropy' }),
    { file: 'data.npz', column: 'y_train', sample: 3 },
    /label 2/,
    /unit a class/,
  ],
  ['text instead of an archive', 'hello', npz('x', 'y'), { file: 'data.npz' }, /no `\.npz`/, /savez/],
];

for (const [what, file, parts, place, message, hint] of arrayCases) {
  test(`${what} is reported`, () => fails(loadFiles({ 'data.npz': file }, parts), place, message, hint));
}

test('an IDX file that is cut off, or is none, is reported', async () => {
  const parts: PlanParts = { data: { source: { name: 'idx', config: { images: 'i', labels: 'l' } }, target: null } };
  const header = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 5, 1, 2);
  await fails(loadFiles({ i: header, l: header }, parts), { file: 'i' }, /10 bytes, where its header promises 13/, /again/);
  await fails(loadFiles({ i: 'P5 28 28', l: header }, parts), { file: 'i' }, /no IDX file/, /npz/);
});

test('a file that is missing, a folder, or unreadable is reported', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnspec-data-'));
  try {
    const load = () => loadData(planOf({}), { file: path.join(folder, 'spec.nnspec'), workspace: folder }, 1);
    await fails(load(), { file: 'data.csv' }, /no such file; looked for/, /relative/);
    mkdirSync(path.join(folder, 'data.csv'));
    await fails(load(), { file: 'data.csv' }, /folder, where a file is wanted/, /in it/);
    rmSync(path.join(folder, 'data.csv'), { recursive: true });
    symlinkSync('data.csv', path.join(folder, 'data.csv'));
    await fails(load(), { file: 'data.csv' }, /cannot be read \(ELOOP/, /permissions/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a file outside the workspace is not read, by whatever way it is reached', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnspec-data-'));
  try {
    const workspace = path.join(folder, 'workspace');
    mkdirSync(workspace);
    writeFileSync(path.join(folder, 'secret.csv'), 'a,b,y\n1,2,3\n');
    symlinkSync('../secret.csv', path.join(workspace, 'link.csv'));
    symlinkSync('..', path.join(workspace, 'up'));
    for (const file of ['../secret.csv', 'link.csv', 'up/secret.csv', path.join(folder, 'secret.csv')]) {
      const plan = planOf({ data: { source: { name: 'csv', config: { file, delimiter: ',', header: true } } } });
      const loading = loadData(plan, { file: path.join(workspace, 'spec.nnspec'), workspace }, 1);
      await fails(loading, { file }, /outside the workspace/, /symbolic links/i);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a link that stays inside the workspace is followed', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnspec-data-'));
  try {
    writeFileSync(path.join(folder, 'real.csv'), 'a,b,y\n1,2,3\n');
    symlinkSync('real.csv', path.join(folder, 'data.csv'));
    const { train } = await loadData(planOf({}), { file: path.join(folder, 'spec.nnspec'), workspace: folder }, 1);
    assert.equal(train.samples, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
