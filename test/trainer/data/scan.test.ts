import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { DataFacts, Look } from '../../../server/src/protocol/index.ts';
import { scanData } from '../../../server/src/trainer/data/scan/scan.ts';
import type { ScanLimits } from '../../../server/src/trainer/data/scan/table.ts';
import { fixtures } from './plan.ts';

const CSV = { name: 'csv', config: { file: 'data.csv', delimiter: ',', header: true } };

async function scanCsv(text: string, look: Partial<Look> = {}, limits: Partial<ScanLimits> = {}): Promise<DataFacts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnspec-scan-'));
  try {
    writeFileSync(path.join(folder, 'data.csv'), text);
    return await scanData(
      { source: CSV, targets: [], ...look },
      { file: path.join(folder, 'a.nnspec'), workspace: folder },
      limits,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const scanFixture = (source: Look['source'], folder = fixtures): Promise<DataFacts> =>
  scanData({ source, targets: [] }, { file: path.join(folder, 'a.nnspec'), workspace: folder });

const column = ({ columns }: DataFacts, name: string) => {
  const found = columns.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
};

test('a table tells its rows, and of each column kind, range, gaps, classes and runs', async () => {
  const facts = await scanCsv('a,b,c\n1,0.5,x\n3,-2,x\n\n,inf,y\n1,0.25,x\n');
  assert.deepEqual([facts.file, facts.rows, facts.scanned], ['data.csv', 4, 4]);
  assert.deepEqual(facts.preset, { inputs: ['a', 'b'], target: ['c'] });
  assert.deepEqual(column(facts, 'a'), {
    name: 'a',
    shape: [],
    kind: 'integer',
    range: { min: 1, max: 3, mean: 5 / 3, deviation: Math.sqrt(8 / 9), nearestZero: 1 },
    missing: { count: 1, first: { row: 3, line: 5 } },
    classes: [
      { value: '1', count: 2 },
      { value: '3', count: 1 },
    ],
    runs: 3,
    rows: null,
  });
  assert.deepEqual([column(facts, 'b').kind, column(facts, 'b').range?.nearestZero], ['number', 0.25]);
  assert.deepEqual(column(facts, 'b').classes, [
    { value: '-2', count: 1 },
    { value: '0.25', count: 1 },
    { value: '0.5', count: 1 },
  ]);
  const { kind, range, classes, runs } = column(facts, 'c');
  assert.deepEqual(
    [kind, range, classes, runs],
    [
      'text',
      null,
      [
        { value: 'x', count: 3 },
        { value: 'y', count: 1 },
      ],
      3,
    ],
  );
});

test('infinite cells count as missing', async () => {
  const { missing } = column(await scanCsv('a,b\n1,1\n1e999,1\n'), 'a');
  assert.deepEqual(missing, { count: 1, first: { row: 2, line: 3 } });
});

test('rows that repeat earlier ones are counted, with the first such pair', async () => {
  const { duplicates } = await scanCsv('a,b\n1,x\n2,y\n1,x\n2,y\n1,z\n');
  assert.deepEqual(duplicates, {
    count: 2,
    first: [
      { row: 1, line: 2 },
      { row: 3, line: 4 },
    ],
  });
  assert.equal((await scanCsv('a,b\n1,x\n1,y\n')).duplicates, null);
});

test('columns that make one target together are told to be one-hot, distributions or neither', async () => {
  const rows = async (text: string) => {
    const facts = await scanCsv(`x,p,q\n${text}`, { targets: [['p', 'q']] });
    return facts.groups.map(({ columns, rows: kind }) => [columns, kind]);
  };
  const columns = ['p', 'q'];
  assert.deepEqual(await rows('1,0,1\n2,1,0\n'), [[columns, { kind: 'one_hot' }]]);
  assert.deepEqual(await rows('1,0.25,0.75\n2,1,0\n'), [[columns, { kind: 'distribution' }]]);
  assert.deepEqual(await rows('1,0,1\n2,1,1\n'), [[columns, { kind: 'other', first: { row: 2, line: 3 } }]]);
});

test('what is not named as the target is an input, wherever it stands', async () => {
  const facts = await scanCsv('y,a,b\n1,2,3\n', { targets: [['y']] });
  assert.deepEqual(facts.preset.inputs, ['a', 'b']);
});

test('a range of columns is one target', async () => {
  const facts = await scanCsv('x,p,q\n1,0,1\n', { targets: [{ from: 'p', to: 'q' }] });
  assert.deepEqual(facts.groups, [{ columns: ['p', 'q'], rows: { kind: 'one_hot' } }]);
});

test('a longer table is looked at so far, and its number of rows is not known', async () => {
  const text = `a,b\n${Array.from({ length: 50 }, (_, i) => `${i},${i}`).join('\n')}\n`;
  const part = await scanCsv(text, {}, { rows: 20 });
  assert.deepEqual([part.rows, part.scanned, column(part, 'a').range?.max], [null, 20, 19]);
  assert.equal((await scanCsv(text, {}, { rows: 50 })).rows, 50);
});

test('more than a thousand different values are no classes', async () => {
  const facts = await scanCsv(`a\n${Array.from({ length: 1_001 }, (_, i) => i).join('\n')}\n`);
  assert.equal(column(facts, 'a').classes, null);
});

test('a scan can be given up', async () => {
  const signal = AbortSignal.abort();
  await assert.rejects(scanCsv('a,b\n1,2\n', {}, { signal }), { name: 'AbortError' });
});

test('arrays tell their samples, shapes and ranges', async () => {
  const facts = await scanFixture({ name: 'npz', config: { file: 'arrays.npz', x: 'x_train', y: 'y_train' } });
  assert.deepEqual([facts.rows, facts.preset], [6, { inputs: ['x_train'], target: ['y_train'] }]);
  assert.deepEqual([column(facts, 'x_train').shape, column(facts, 'x_train').range?.max], [[2], 11]);
  assert.deepEqual(column(facts, 'x_train').rows, { kind: 'other', first: { row: 2, line: null } });
  assert.deepEqual([column(facts, 'y_train').kind, column(facts, 'y_train').classes?.length], ['integer', 3]);
});

test('a folder of images tells its classes, and the range of its pixels', async () => {
  const source = { name: 'images', config: { folder: 'pictures', size: [9, 13], channels: 3 } };
  const facts = await scanFixture(source, path.join(fixtures, 'sources'));
  assert.deepEqual([facts.rows, column(facts, 'image').shape], [11, [9, 13, 3]]);
  assert.ok((column(facts, 'image').range?.max ?? 0) > 100);
  assert.deepEqual(column(facts, 'class').classes, [
    { value: 'cats', count: 5 },
    { value: 'dogs', count: 6 },
  ]);
});
