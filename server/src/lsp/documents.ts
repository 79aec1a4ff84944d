import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readSpec, type Spec } from '../language/index.ts';

/** A document with what its text means. */
export interface OpenSpec {
  readonly document: TextDocument;
  readonly spec: Spec;
}

/** Specs by document: each version is read once, whatever is asked of it. */
export class SpecCache {
  readonly #specs = new WeakMap<TextDocument, { readonly version: number; readonly spec: Spec }>();

  of(document: TextDocument): OpenSpec {
    const known = this.#specs.get(document);
    if (known?.version === document.version) return { document, spec: known.spec };
    const spec = readSpec(document.getText());
    this.#specs.set(document, { version: document.version, spec });
    return { document, spec };
  }
}
