import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SpecPlace } from './data/files.ts';
import type { Scout } from './data/scout.ts';
import type { Surroundings } from './documents.ts';
import { ImportedFiles, type OpenText, type Shelf } from './imported-files.ts';
import type { Session } from './session.ts';

/** The path of a document on this machine's disk; `undefined` when it is elsewhere. */
const pathOf = (uri: string): string | undefined => {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/** The innermost open folder that a file lies in, or the folder of the file. */
const rootOf = (file: string, folders: readonly string[]): string => {
  const around = folders
    .map(pathOf)
    .filter((folder) => folder !== undefined)
    .filter((folder) => !/^(\.\.|[A-Za-z]:|\/)/.test(relative(folder, file)));
  return around.sort((a, b) => b.length - a.length)[0] ?? dirname(file);
};

/** What is around the documents of an editor: those that are open, then what is on disk where that may be looked at. */
export const surroundings = (
  documents: () => readonly TextDocument[],
  session: () => Session | undefined,
  scout: Scout,
): Surroundings => {
  const files = new ImportedFiles();
  const open = (file: string): OpenText | undefined => {
    const document = documents().find(({ uri }) => pathOf(uri) === file);
    return document && { version: document.version, text: document.getText() };
  };
  const placeOf = (file: string): SpecPlace => ({ file, root: rootOf(file, session()?.folders ?? []) });
  return {
    around: ({ uri }, { model }) => {
      const file = pathOf(uri);
      if (file === undefined || !session()?.trusted) return {};
      const place = placeOf(file);
      scout.see(uri, model, place);
      return scout.known.around(place);
    },
    importsOf: ({ uri }) => {
      const file = pathOf(uri);
      if (file === undefined) return undefined;
      const { trusted, folders } = session() ?? { trusted: false, folders: [] };
      const shelf: Shelf = { root: rootOf(file, folders), trusted, open };
      return files.importsOf(file, shelf);
    },
    textOf: (file) => files.textOf(file),
  };
};
