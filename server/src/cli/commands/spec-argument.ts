import { readSpec, type Spec } from '../../language/index.ts';
import type { Arguments } from '../command.ts';
import type { Context } from '../context.ts';
import { Failure } from '../failure.ts';
import { readSpecFile } from '../files.ts';
import { Library } from '../imports.ts';
import { Source } from '../render/source.ts';
import { noFile, tooMany } from '../words/options.ts';

/** The one spec that a command is about. */
export interface GivenSpec {
  /** As given on the command line. */
  readonly file: string;
  readonly spec: Spec;
  readonly source: Source;
}

/**
 * Reads the one FILE of a command.
 * @throws Failure when none or several are given, or it cannot be read.
 */
export async function givenSpec(args: Arguments, command: string, context: Context): Promise<GivenSpec> {
  const [file, extra] = args.positionals;
  if (file === undefined) throw new Failure(noFile(command));
  if (extra !== undefined) throw new Failure(tooMany(command, { en: 'file', fr: 'fichier' }, extra));
  const { text } = await readSpecFile(file, context);
  const library = new Library(context);
  const source = new Source(file, text, (imported) => library.sourceOf(imported));
  return { file, spec: readSpec(text, library.importsOf(file)), source };
}
