import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Logs } from '../../../server/src/protocol/index.ts';
import { CSVLogger } from '../../../server/src/trainer/callbacks/csv-logger.ts';
import { MemoryFiles } from './files.ts';
import { surroundings } from './surroundings.ts';

interface Recorded {
  readonly arguments: { readonly separator?: string };
  readonly epochs: readonly Logs[];
  readonly text: string;
}

const recorded: readonly Recorded[] = JSON.parse(readFileSync(path.join(import.meta.dirname, 'golden', 'csv.json'), 'utf8'));

const loggerFor = (files: MemoryFiles, separator = ',') =>
  new CSVLogger({ filename: 'log.csv', separator, append: false }, surroundings({ files }));

for (const [i, { arguments: given, epochs, text }] of recorded.entries())
  test(`the file is byte for byte Keras's: ${i}`, () => {
    const files = new MemoryFiles();
    const logger = loggerFor(files, given.separator);
    logger.trainBegin();
    for (const [epoch, logs] of epochs.entries()) logger.epochEnd(epoch, logs);
    assert.equal(files.log('log.csv').toString(), text);
  });

test('a run that goes on writes the same file as one that was never cut off', () => {
  const [{ epochs, text }] = recorded as readonly [Recorded];
  const files = new MemoryFiles();
  const first = loggerFor(files);
  first.trainBegin();
  first.epochEnd(0, epochs[0] ?? {});
  const state = first.state();
  first.epochEnd(1, { ...epochs[1], loss: 7 });
  const second = loggerFor(files);
  second.trainBegin();
  second.goOn(state);
  second.epochEnd(1, epochs[1] ?? {});
  assert.equal(files.log('log.csv').toString(), text);
});
