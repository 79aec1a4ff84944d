import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { CheckOptions, Imports, Model } from '../language/index.ts';
import type { SpecPlace } from '../lsp/data/files.ts';
import { KnownData, lookInto, missingLooks } from '../lsp/data/known.ts';
import { ImportedFiles } from '../lsp/imported-files.ts';
import type { Context } from './context.ts';
import { STDIN } from './files.ts';
import { Source } from './render/source.ts';

/** The files that the specs of a command import, and the data that they read. */
export class Library {
  readonly #files = new ImportedFiles();
  readonly #known = new KnownData();
  readonly #cwd: string;

  constructor({ cwd }: Context) {
    this.#cwd = cwd;
  }

  /** What a spec may import: files of the current folder, or of its own where it lies elsewhere. Standard input has none. */
  importsOf(file: string): Imports | undefined {
    const place = this.placeOf(file);
    return place && this.#files.importsOf(place.file, { root: place.root, trusted: true, open: () => undefined });
  }

  /** Where a spec lies, and the folder that its paths must not leave. */
  placeOf(file: string): SpecPlace | undefined {
    if (file === STDIN) return undefined;
    const path = resolve(this.#cwd, file);
    const fromHere = relative(this.#cwd, path);
    const root = fromHere.startsWith('..') || isAbsolute(fromHere) ? dirname(path) : this.#cwd;
    return { file: path, root };
  }

  /** What is known of the files and data of a spec, which are looked into first. Standard input has none. */
  async around(file: string, { data }: Model): Promise<Pick<CheckOptions, 'facts' | 'found'>> {
    const place = this.placeOf(file);
    if (!place) return {};
    await lookInto(missingLooks(data, place, this.#known), this.#known);
    return this.#known.around(place);
  }

  /** An imported file whose places are shown. */
  sourceOf(file: string): Source {
    return new Source(relative(this.#cwd, file), this.#files.textOf(file) ?? '');
  }
}
