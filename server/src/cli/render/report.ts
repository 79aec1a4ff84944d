import pc from 'picocolors';
import type { Lang, Words } from '../../catalogue/index.ts';
import type { Problem } from '../../language/index.ts';
import type { Context, Output } from '../context.ts';
import { renderProblem } from './diagnostics.ts';
import { harmless } from './plain.ts';
import type { Source } from './source.ts';

/** Shows problems with the source, one after the other. */
export function report(problems: readonly Problem[], source: Source, output: Output, lang: Lang): void {
  const colors = pc.createColors(output.colors);
  for (const problem of problems) output.write(`${renderProblem(problem, source, lang, colors)}\n`);
}

/** Says on standard error why something could not be done. */
export function complain(words: Words, { err, lang }: Context): void {
  const colors = pc.createColors(err.colors);
  err.write(`${colors.red(colors.bold(lang === 'fr' ? 'nnspec :' : 'nnspec:'))} ${harmless(words[lang])}\n`);
}
