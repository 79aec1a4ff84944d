import { formatText, parse, readSpec } from '../../language/index.ts';
import type { Arguments, Command } from '../command.ts';
import type { Context, Status } from '../context.ts';
import { Failure } from '../failure.ts';
import { readSpecFile, type SpecFile, STDIN } from '../files.ts';
import { complain, report } from '../render/report.ts';
import { Source } from '../render/source.ts';
import { replaceFile } from '../replace.ts';
import { notFormatted } from '../words/files.ts';
import { noFile } from '../words/options.ts';

const SYNTAX: readonly string[] = ['syntax-error', 'nesting-too-deep'];

/** A spec that cannot be read has no layout: it stays, and what is wrong is shown. */
function refuse({ file, text }: SpecFile, context: Context): void {
  const problems = readSpec(text).problems();
  report(
    problems.filter(({ rule }) => SYNTAX.includes(rule)),
    new Source(file, text),
    context.err,
    context.lang,
  );
  complain(notFormatted(file), context);
}

/** Formats one spec. Standard input goes to standard output; a file is rewritten, and named if that changed it. */
async function formatOne(spec: SpecFile, check: boolean, context: Context): Promise<Status> {
  const { file, text, marked } = spec;
  const parsed = parse(text);
  const refused = parsed.errors.length > 0;
  const formatted = formatText(parsed);
  const mark = marked ? '\ufeff' : '';
  if (refused) refuse(spec, context);
  if (file === STDIN && !check) context.out.write(mark + formatted);
  if (formatted === text) return refused ? 1 : 0;
  if (file !== STDIN && !check) await replaceFile(file, mark + formatted, context.cwd);
  if (file !== STDIN || check) context.out.write(`${new Source(file, text).name}\n`);
  return check ? 1 : 0;
}

/** Formats a file, or says why it cannot be read or written. */
async function formatOrComplain(file: string, check: boolean, context: Context): Promise<Status> {
  try {
    return await formatOne(await readSpecFile(file, context), check, context);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    complain(error.words, context);
    return 2;
  }
}

async function run(args: Arguments, context: Context): Promise<Status> {
  if (args.positionals.length === 0) throw new Failure(noFile('format'));
  let status: Status = 0;
  for (const file of args.positionals) {
    const one = await formatOrComplain(file, args.has('check'), context);
    if (one > status) status = one;
  }
  return status;
}

export const format: Command = {
  name: 'format',
  operands: 'FILE…',
  doc: {
    en: 'Give specs their canonical layout, and name those that it changed.',
    fr: 'Donner aux spécifications leur mise en page canonique, et nommer celles qui ont changé.',
  },
  notes: {
    en: 'Every comment stays. A spec with syntax errors is left as it is. `-` reads standard input and writes standard output.',
    fr: 'Tous les commentaires restent. Une spécification qui a des erreurs de syntaxe reste telle quelle. `-` lit l’entrée standard et écrit sur la sortie standard.',
  },
  options: {
    check: {
      doc: {
        en: 'Change nothing; end with 1 if something would change.',
        fr: 'Ne rien changer ; finir avec 1 si quelque chose changerait.',
      },
    },
  },
  run,
};
