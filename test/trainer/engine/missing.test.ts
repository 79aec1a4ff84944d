import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import { EngineMissing } from '../../../server/src/trainer/engine/missing.ts';
import { openEngine } from '../../../server/src/trainer/engine/open.ts';

const missing = async (folder: string): Promise<EngineMissing> => {
  const error = await openEngine('native', folder).then(
    () => undefined,
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof EngineMissing);
  return error;
};

test('an engine that is not installed is missing, with both ways on, and no other engine is taken', async () => {
  const error = await missing(path.join(tmpdir(), 'nnspec-nowhere'));
  for (const lang of ['en', 'fr'] as const) {
    assert.match(error.in(lang).message, /nnspec-nowhere/);
    assert.match(error.in(lang).hint, /install-engine/);
    assert.match(error.in(lang).hint, /--backend wasm.*--backend cpu/);
  }
  assert.deepEqual(Object.keys(tf.engine().registry), []);
});

test('an engine that does not load says why', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnspec-engine-'));
  try {
    mkdirSync(path.join(folder, 'lib', 'napi-v8'), { recursive: true });
    writeFileSync(path.join(folder, 'lib', 'napi-v8', 'tfjs_binding.node'), 'not a library');
    assert.match((await missing(folder)).message, /does not load: .*(file too short|invalid ELF|not a mach-o|Win32)/i);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
