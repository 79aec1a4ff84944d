import { readFileSync, writeFileSync } from 'node:fs';
import { readSpec } from '../../../../server/src/language/index.ts';
import { unmarked, withMarks } from './marks.ts';

/** `node test/unit/problems/support/mark.ts FILE…` writes the marks anew into fixtures; what it writes is to be read. */
for (const file of process.argv.slice(2)) {
  const text = unmarked(readFileSync(file, 'utf8'));
  writeFileSync(file, withMarks(text, readSpec(text).problems()));
}
