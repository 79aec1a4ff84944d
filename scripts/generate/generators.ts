import { grammar } from './grammar.ts';
import { REFERENCE, reference } from './reference.ts';
import { RULES_FOLDER, rulePages } from './rules.ts';

/** A file that is made from the sources and kept in the repository. */
export interface Generator {
  /** Relative to the root. */
  readonly path: string;
  text(): string | Promise<string>;
}

/** All generated files. A hand never edits one: `npm run generate` writes them, `npm test` compares. */
export const GENERATORS: readonly Generator[] = [grammar, ...reference, ...rulePages];

/** Folders in which everything is generated: what no generator makes any more goes. */
export const GENERATED_FOLDERS: readonly string[] = [REFERENCE, RULES_FOLDER];
