import { dirname } from 'node:path';
import type { Imports } from '../../../../server/src/language/index.ts';
import { ImportedFiles } from '../../../../server/src/lsp/imported-files.ts';

const files = new ImportedFiles();

/** What a fixture may import: the files below its folder, of names that do not begin with `bad-` or `good-`. */
export const importsOf = (file: string): Imports =>
  files.importsOf(file, { root: dirname(file), trusted: true, open: () => undefined });
