import type { Words } from '../catalogue/index.ts';
import type { Context, Status } from './context.ts';

/** An option of a command. Without `value` it is a switch. */
export interface Option {
  /** What stands for the value in the help: `N`, `NAME=SEVERITY`. */
  readonly value?: string;
  /** May be given more than once. */
  readonly multiple?: boolean;
  readonly doc: Words;
}

export type Options = Readonly<Record<string, Option>>;

/** What was given on the command line, checked against the options of the command. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The values of an option, in the order given; empty without any. */
  all(option: string): readonly string[];
  /** The last value of an option. */
  value(option: string): string | undefined;
  has(option: string): boolean;
}

export interface Command {
  readonly name: string;
  /** What follows the name in the help: `FILE…`. */
  readonly operands: string;
  readonly doc: Words;
  /** Paragraphs below the options in the command's own help. */
  readonly notes?: Words;
  readonly options: Options;
  run(args: Arguments, context: Context): Status | Promise<Status>;
}
