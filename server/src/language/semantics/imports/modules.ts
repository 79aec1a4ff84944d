import type { TopLevel } from '../declare.ts';
import type { Context } from '../place.ts';
import { Recorder } from '../record.ts';
import type { Imports, Resolved } from './port.ts';

/** A file that is imported, its names bound. */
export interface Module {
  readonly context: Context;
  readonly top: TopLevel;
  /** How it leads back to the file that is read: paths as they are written. */
  readonly circle: readonly string[] | undefined;
}

export type Loaded =
  | { readonly kind: 'module'; readonly module: Module }
  | { readonly kind: 'circle'; readonly circle: readonly string[] }
  | Extract<Resolved, { kind: 'refused' }>
  /** Nothing is known of it, and nothing is said. */
  | { readonly kind: 'unknown' };

const unknown: Loaded = { kind: 'unknown' };

/** Files import each other this deep at most. */
const maxDepth = 100;

interface Open {
  readonly file: string;
  readonly path: string;
  circle: readonly string[] | undefined;
}

/** The files that a text imports, and those that they import, each read once. */
export class Modules {
  readonly #imports: Imports | undefined;
  readonly #declare: (context: Context) => TopLevel;
  readonly #modules = new Map<string, Module>();
  /** The files whose imports are being read, each imported by the one before. */
  readonly #open: Open[] = [];

  constructor(imports: Imports | undefined, declare: (context: Context) => TopLevel) {
    this.#imports = imports;
    this.#declare = declare;
    if (imports) this.#open.push({ file: imports.file, path: '', circle: undefined });
  }

  get all(): readonly Module[] {
    return [...this.#modules.values()];
  }

  /** The specs around the file that is read. */
  near(): readonly string[] {
    return this.#imports?.near?.(['.nnspec']) ?? [];
  }

  load(path: string, importer: Context): Loaded {
    if (!this.#imports || this.#open.length > maxDepth) return unknown;
    const resolved = this.#imports.resolve(path, importer.file ?? this.#imports.file);
    if (!resolved) return unknown;
    if (resolved.kind === 'refused') return resolved;
    const { file } = resolved;
    const before = this.#open.findIndex((open) => open.file === file);
    if (before >= 0) return this.#close(before, path);
    const known = this.#modules.get(file);
    return { kind: 'module', module: known ?? this.#read(resolved, path, importer) };
  }

  #close(before: number, path: string): Loaded {
    const circle = [path, ...this.#open.slice(before + 1).map((open) => open.path), path];
    if (before === 0) for (const open of this.#open) open.circle ??= circle;
    return { kind: 'circle', circle };
  }

  #read({ file, parsed }: Extract<Resolved, { kind: 'file' }>, path: string, importer: Context): Module {
    const open: Open = { file, path, circle: undefined };
    this.#open.push(open);
    const context: Context = { ...importer, file, parsed, record: new Recorder() };
    const top = this.#declare(context);
    this.#open.pop();
    context.record.forgetFindings();
    const module = { context, top, circle: open.circle };
    this.#modules.set(file, module);
    return module;
  }
}
