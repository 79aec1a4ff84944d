import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Imports, type Parsed, parse, type Resolved } from '../language/index.ts';
import { filesNear } from './files-near.ts';

/** A larger file is not a spec. */
const MAX_BYTES = 5_000_000;

/** A file that a spec imports, as it was when it was read. */
interface Read {
  /** Tells whether the file is still the same. */
  readonly stamp: string;
  readonly text: string;
  readonly parsed: Parsed;
}

/** A text that an editor holds. */
export interface OpenText {
  readonly version: number;
  readonly text: string;
}

/** Where imported files may come from. */
export interface Shelf {
  /** The folder that imports stay inside; symbolic links are resolved first. */
  readonly root: string;
  /** Whether files on disk may be looked at. */
  readonly trusted: boolean;
  /** The text of a file that is being edited, which goes before the one on disk. */
  open(file: string): OpenText | undefined;
}

export const isInside = (root: string, file: string): boolean => {
  const path = relative(root, file);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** The files that specs import, each read once for as long as it stays the same. */
export class ImportedFiles {
  readonly #known = new Map<string, Read>();

  /** What the spec in `file` may import. */
  importsOf(file: string, shelf: Shelf): Imports {
    return {
      file: this.#real(file),
      resolve: (path, from) => this.#resolve(resolve(dirname(from), path), shelf),
      near: (endings) => (shelf.trusted ? filesNear(file, shelf.root, endings) : []),
    };
  }

  /** The text of a file that was imported, as it was read. */
  textOf(file: string): string | undefined {
    return this.#known.get(file)?.text;
  }

  #real(file: string): string {
    try {
      return realpathSync(file);
    } catch (error) {
      if (isMissing(error)) return file;
      throw error;
    }
  }

  #resolve(path: string, shelf: Shelf): Resolved | undefined {
    const { root, trusted } = shelf;
    const open = shelf.open(path);
    if (!open && !trusted) return undefined;
    if (!isInside(root, path)) return { kind: 'refused', reason: 'outside' };
    if (open) return this.#take(path, `v${open.version}`, () => open.text);
    try {
      const file = realpathSync(path);
      if (!isInside(realpathSync(root), file)) return { kind: 'refused', reason: 'outside' };
      const stat = statSync(file);
      if (!stat.isFile() || stat.size > MAX_BYTES) return { kind: 'refused', reason: 'unreadable' };
      return this.#take(file, `${stat.mtimeMs} ${stat.size}`, () => decode(readFileSync(file)));
    } catch (error) {
      return { kind: 'refused', reason: isMissing(error) ? 'missing' : 'unreadable' };
    }
  }

  #take(file: string, stamp: string, read: () => string): Resolved {
    const known = this.#known.get(file);
    if (known?.stamp === stamp) return { kind: 'file', file, parsed: known.parsed };
    const text = read();
    const parsed = parse(text);
    this.#known.set(file, { stamp, text, parsed });
    return { kind: 'file', file, parsed };
  }
}
