import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stays } from './support.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');

describe('what we show has the canonical layout', () => {
  for (const file of globSync('samples/*.nnspec', { cwd: ROOT })) it(file, () => stays(read(file)));

  it('the examples of the language reference', () => {
    const examples = [...read('docs/language.md').matchAll(/```nnspec\n(.*?)```/gs)].map(([, example]) => example ?? '');
    assert.ok(examples.length >= 2);
    for (const example of examples) stays(example);
  });
});
