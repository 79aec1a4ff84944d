import { nearest } from '../language/index.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import type { Context, Status } from './context.ts';
import { Failure } from './failure.ts';
import { commandHelp, generalHelp } from './help.ts';
import { readArguments } from './options.ts';
import { complain } from './render/report.ts';
import { ownFault } from './words/faults.ts';
import { unknownCommand } from './words/options.ts';

/** @throws Failure when there is no such command. */
function find(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((one) => one.name);
  throw new Failure(unknownCommand(name, nearest(name, names), names));
}

function dispatch(argv: readonly string[], context: Context): Status | Promise<Status> {
  const [first, ...rest] = argv;
  const { out, err, lang } = context;
  if (first === undefined) {
    err.write(generalHelp(COMMANDS, lang));
    return 2;
  }
  if (first === '--version' || first === '-v') {
    out.write(`nnspec ${context.version}\n`);
    return 0;
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    out.write(rest[0] === undefined ? generalHelp(COMMANDS, lang) : commandHelp(find(rest[0]), lang));
    return 0;
  }
  const command = find(first);
  const args = readArguments(rest, command);
  if (!args.has('help')) return command.run(args, context);
  out.write(commandHelp(command, lang));
  return 0;
}

/** Runs one command line. What goes wrong is said on standard error. */
export async function runCli(argv: readonly string[], context: Context): Promise<Status> {
  try {
    return await dispatch(argv, context);
  } catch (error) {
    complain(error instanceof Failure ? error.words : ownFault(error), context);
    if (context.debug && error instanceof Error) context.err.write(`${error.stack}\n`);
    return 2;
  }
}
