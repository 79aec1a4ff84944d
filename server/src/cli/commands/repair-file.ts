import { type Problem, repair } from '../../language/index.ts';
import type { Context } from '../context.ts';
import { Failure } from '../failure.ts';
import { type SpecFile, STDIN } from '../files.ts';
import { Source } from '../render/source.ts';
import { replaceFile } from '../replace.ts';
import { nothingToWrite, repaired } from '../words/files.ts';

/**
 * Makes the repairs of a spec and writes the file anew, if that changes it; says on standard error how many were made.
 *
 * @returns the text as it stands now
 * @throws Failure for standard input, and when the file cannot be written: it is then as it was
 */
export async function repairFile(
  { file, text, marked }: SpecFile,
  problemsOf: (text: string) => readonly Problem[],
  which: 'safe' | 'unsafe',
  context: Context,
): Promise<string> {
  if (file === STDIN) throw new Failure(nothingToWrite);
  const result = repair(text, problemsOf, { unsafe: which === 'unsafe' });
  if (result.text === text) return text;
  await replaceFile(file, (marked ? '\ufeff' : '') + result.text, context.cwd);
  context.err.write(`${repaired(new Source(file, text).name, result.count)[context.lang]}\n`);
  return result.text;
}
