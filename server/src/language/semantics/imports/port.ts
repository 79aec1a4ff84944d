import type { Parsed } from '../../syntax/ast.ts';

/** Another file as a shell found it. */
export type Resolved =
  /** `file` is one and the same however the path to it is written. */
  | { readonly kind: 'file'; readonly file: string; readonly parsed: Parsed }
  | { readonly kind: 'refused'; readonly reason: 'missing' | 'outside' | 'unreadable' };

/** Where the files are that a text imports. Who reads files is a shell; the language only asks. */
export interface Imports {
  /** The file whose text is read. */
  readonly file: string;
  /** The file that `path` leads to from the file `from`; `undefined` when nothing may be said of it. */
  resolve(path: string, from: string): Resolved | undefined;
  /** The files of the workspace with one of these endings, as paths from the file whose text is read; for completion. */
  near?(endings: readonly string[]): readonly string[];
}

/** The paths that a file imports, each once, in the order of the text. */
export const importPaths = ({ file }: Parsed): readonly string[] => [
  ...new Set(file.imports.flatMap(({ path }) => (path ? [path.value] : []))),
];
