import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const CHILD = path.join(import.meta.dirname, 'support/load-child.ts');
const COLUMNS = 20;
const MEGABYTE = 2 ** 20;

/** A table of so many rows, whose target is the number of the row modulo 10. */
function writeTable(folder: string, rows: number): number {
  const file = path.join(folder, 'table.csv');
  const handle = openSync(file, 'w');
  writeSync(handle, `${Array.from({ length: COLUMNS }, (_, i) => `c${i}`).join(',')},y\n`);
  for (let first = 0; first < rows; first += 10_000) {
    const line = (row: number): string =>
      `${Array.from({ length: COLUMNS }, (_, i) => ((row * 7 + i * 13) % 9_973) / 100).join(',')},${row % 10}\n`;
    writeSync(handle, Array.from({ length: Math.min(10_000, rows - first) }, (_, i) => line(first + i)).join(''));
  }
  closeSync(handle);
  return statSync(file).size;
}

async function loaded(
  rows: number,
): Promise<{ readonly samples: number; readonly sum: number; readonly bytes: number; readonly size: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnspec-memory-'));
  try {
    const size = writeTable(folder, rows);
    const { stdout } = await promisify(execFile)(process.execPath, [CHILD, folder, String(MEGABYTE)]);
    return { ...JSON.parse(stdout), size };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a table ten times as large takes no more memory: it stays on disk', async () => {
  const small = await loaded(30_000);
  const large = await loaded(600_000);
  assert.ok(large.size > 60 * MEGABYTE, `${large.size}`);
  assert.deepEqual([large.samples, large.sum], [600_000, 2_700_000]);
  assert.ok(large.bytes - small.bytes < 48 * MEGABYTE, `${(large.bytes - small.bytes) / MEGABYTE} MB more`);
});
