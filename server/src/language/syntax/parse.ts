import type { Parsed } from './ast.ts';
import { balance } from './brackets.ts';
import { FileBuilder } from './build/file.ts';
import { docsOf } from './docs.ts';
import { onePerSlip } from './fault.ts';
import { SpecParser } from './grammar/spec.ts';
import { scan } from './scan.ts';

const parser = new SpecParser();

/**
 * Reads a spec. Never throws and takes time in proportion to the text, whatever the text: a tree always comes back, with
 * what does not fit the grammar beside it.
 */
export const parse = (text: string): Parsed => {
  const { tokens, comments, faults } = scan(text);
  const balanced = balance(text, tokens);
  const { tree, slips } = parser.read(text, balanced.tokens);
  const builder = new FileBuilder(text, docsOf(text, comments));
  const file = builder.file(tree, text.length);
  const errors = onePerSlip(text, [...faults], [...balanced.faults, ...slips, ...builder.faults]);
  return { text, file, comments, errors };
};
