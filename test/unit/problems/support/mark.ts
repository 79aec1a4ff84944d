import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { around, lookBeside } from '../../../../scripts/lib/fixture-data.ts';
import { readSpec } from '../../../../server/src/language/index.ts';
import { importsOf } from './imports.ts';
import { unmarked, withMarks } from './marks.ts';

await lookBeside([...new Set(process.argv.slice(2).map((file) => dirname(resolve(file))))]);

/**
 * `node test/unit/problems/support/mark.ts FILE…` writes the marks anew into fixtures; what it writes is to be read. The
 * messages are those of the marked text, in which lines have other numbers. Infos and hints of other rules than the folder's are left out.
 */
for (const file of process.argv.slice(2)) {
  const text = unmarked(readFileSync(file, 'utf8'));
  const about = basename(dirname(file));
  const problemsOf = (spec: string) =>
    readSpec(spec, importsOf(resolve(file)))
      .problems(around(resolve(file)))
      .filter(({ rule, severity }) => rule === about || severity === 'error' || severity === 'warning');
  const problems = problemsOf(text);
  const marked = problemsOf(withMarks(text, problems));
  const worded = problems.map((problem, index) => ({
    ...problem,
    message: marked[index]?.message ?? problem.message,
    related: problem.related.map((one, at) => ({ ...one, message: marked[index]?.related[at]?.message ?? one.message })),
  }));
  writeFileSync(file, withMarks(text, worded));
}
