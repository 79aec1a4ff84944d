import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckOptions, type Imports, type Resolved, type Spec, SpecEditor } from '../language/index.ts';

export type Around = Pick<CheckOptions, 'facts' | 'found'>;

/** A document with what its text means. */
export interface OpenSpec {
  readonly document: TextDocument;
  readonly spec: Spec;
  /** What is known of its files and data. */
  readonly around: Around;
  /** A file that it imports, as a document. */
  importedDocument(file: string): TextDocument;
}

/** What a document may import, and the text of what it has imported. */
export interface Surroundings {
  importsOf(document: TextDocument): Imports | undefined;
  textOf(file: string): string | undefined;
  /** What is known of the files and data of a document. */
  around(document: TextDocument, spec: Spec): Around;
}

/** A question about another file, with the answer that was given. */
interface Asked {
  readonly path: string;
  readonly from: string;
  readonly answer: Resolved | undefined;
}

interface Known {
  readonly version: number;
  readonly editor: SpecEditor;
  readonly spec: Spec;
  readonly asked: readonly Asked[];
}

const isSame = (a: Resolved | undefined, b: Resolved | undefined): boolean => {
  if (a?.kind === 'file' && b?.kind === 'file') return a.parsed === b.parsed;
  return a?.kind === b?.kind && (a?.kind !== 'refused' || b?.kind !== 'refused' || a.reason === b.reason);
};

/**
 * Specs by document: each version is read once, whatever is asked of it, and again when a file changes that it imports. A
 * version is made of what an edit leaves of the one before, which then is lost: nothing keeps a spec across an edit.
 */
export class SpecCache {
  readonly #specs = new WeakMap<TextDocument, Known>();
  readonly #around: Surroundings | undefined;

  constructor(around?: Surroundings) {
    this.#around = around;
  }

  of(document: TextDocument): OpenSpec {
    const imports = this.#around?.importsOf(document);
    const known = this.#specs.get(document);
    const isFresh = known?.version === document.version && known.asked.every((one) => isStill(one, imports));
    const { spec } = isFresh ? known : this.#read(document, imports);
    const around = this.#around?.around(document, spec) ?? {};
    return { document, spec, around, importedDocument: (file) => this.#imported(file) };
  }

  /** Whether a document imports something, as far as is known. */
  mayImport(document: TextDocument): boolean {
    return this.#specs.get(document)?.spec.model.parsed.file.imports.length !== 0;
  }

  #read(document: TextDocument, imports: Imports | undefined): Known {
    const asked: Asked[] = [];
    const resolve = (path: string, from: string): Resolved | undefined => {
      const answer = imports?.resolve(path, from);
      asked.push({ path, from, answer });
      return answer;
    };
    const near = (endings: readonly string[]) => this.#around?.importsOf(document)?.near?.(endings) ?? [];
    const editor = this.#specs.get(document)?.editor ?? new SpecEditor();
    this.#specs.delete(document);
    const spec = editor.read(document.getText(), imports && { file: imports.file, resolve, near });
    const known = { version: document.version, editor, spec, asked };
    this.#specs.set(document, known);
    return known;
  }

  #imported(file: string): TextDocument {
    return TextDocument.create(pathToFileURL(file).href, 'nnspec', 0, this.#around?.textOf(file) ?? '');
  }
}

const isStill = ({ path, from, answer }: Asked, imports: Imports | undefined): boolean =>
  imports !== undefined && isSame(imports.resolve(path, from), answer);
