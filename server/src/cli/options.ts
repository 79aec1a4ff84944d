import { parseArgs } from 'node:util';
import { nearest } from '../language/index.ts';
import type { Arguments, Command, Option, Options } from './command.ts';
import { Failure } from './failure.ts';
import { inlineValue, missingValue, unknownOption, unwantedTwice } from './words/options.ts';

/** Every command has this one. */
export const COMMON: Options = {
  help: { doc: { en: 'Show this help.', fr: 'Afficher cette aide.' } },
};

interface Given {
  readonly name: string;
  /** As typed: `--json`, `-h`. */
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** The next word of the command line was taken as the value, although it is an option. */
const isSwallowed = ({ value, inlineValue }: Given): boolean => inlineValue === false && /^--?[a-zA-Z]/.test(value ?? '');

function checkGiven(given: Given, option: Option | undefined, known: Options, command: Command): void {
  if (option === undefined)
    throw new Failure(unknownOption(given.rawName, nearest(given.name, Object.keys(known)), command.name));
  if (option.value === undefined && given.value !== undefined) throw new Failure(inlineValue(given.rawName));
  if (option.value !== undefined && (given.value === undefined || given.value === '' || isSwallowed(given))) {
    throw new Failure(missingValue(given.rawName, option.value));
  }
}

/**
 * Reads what follows the name of a command.
 * @throws Failure naming the option at fault, and the one that was probably meant.
 */
export function readArguments(args: readonly string[], command: Command): Arguments {
  const known: Options = { ...command.options, ...COMMON };
  const types = Object.fromEntries(
    Object.entries(known).map(([name, { value }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string', ...(name === 'help' && { short: 'h' }) } as const,
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options: types, allowPositionals: true, strict: false, tokens: true });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    checkGiven(token, option, known, command);
    const earlier = values.get(token.name);
    if (earlier !== undefined && option?.value !== undefined && !option.multiple) throw new Failure(unwantedTwice(token.rawName));
    values.set(token.name, [...(earlier ?? []), token.value ?? '']);
  }
  return {
    positionals: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    all: (option) => values.get(option) ?? [],
    value: (option) => values.get(option)?.at(-1),
    has: (option) => values.has(option),
  };
}
