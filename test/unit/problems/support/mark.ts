import { readFileSync, writeFileSync } from 'node:fs';
import { readSpec } from '../../../../server/src/language/index.ts';
import { unmarked, withMarks } from './marks.ts';

/**
 * `node test/unit/problems/support/mark.ts FILE…` writes the marks anew into fixtures; what it writes is to be read. The
 * messages are those of the marked text, in which lines have other numbers.
 */
for (const file of process.argv.slice(2)) {
  const text = unmarked(readFileSync(file, 'utf8'));
  const problems = readSpec(text).problems();
  const marked = readSpec(withMarks(text, problems)).problems();
  const worded = problems.map((problem, index) => ({
    ...problem,
    message: marked[index]?.message ?? problem.message,
    related: problem.related.map((one, at) => ({ ...one, message: marked[index]?.related[at]?.message ?? one.message })),
  }));
  writeFileSync(file, withMarks(text, worded));
}
