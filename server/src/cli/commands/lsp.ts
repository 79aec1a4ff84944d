import type { Arguments, Command } from '../command.ts';
import type { Status } from '../context.ts';
import { Failure } from '../failure.ts';
import { onlyStdio, tooMany } from '../words/options.ts';

async function run(args: Arguments): Promise<Status> {
  const [extra] = args.positionals;
  if (extra !== undefined) throw new Failure(tooMany('lsp', { en: 'option, `--stdio`', fr: 'réglage, `--stdio`' }, extra));
  if (!args.has('stdio')) throw new Failure(onlyStdio);
  // The other commands start faster without it.
  const { startServer } = await import('../../lsp/index.ts');
  startServer();
  return 0;
}

export const lsp: Command = {
  name: 'lsp',
  operands: '--stdio',
  doc: {
    en: 'Serve an editor with the language server protocol.',
    fr: 'Servir un éditeur par le protocole LSP.',
  },
  options: {
    stdio: {
      doc: { en: 'Speak over standard input and output.', fr: 'Parler par l’entrée et la sortie standard.' },
    },
  },
  run,
};
