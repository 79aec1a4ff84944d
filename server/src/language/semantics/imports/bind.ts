import type * as ast from '../../syntax/ast.ts';
import { type Place, siteAt } from '../place.ts';
import type { OpenBinding } from '../record.ts';
import { borrowValue } from './borrow.ts';
import type { Loaded, Module } from './modules.ts';

/** A network of another file, under the name by which it is imported. */
export interface ImportedNetwork {
  readonly name: ast.Name;
  readonly declaration: ast.Network;
  readonly module: Module;
}

/** Where imported names go. */
export interface Spaces {
  readonly place: Place;
  readonly networks: Map<string, OpenBinding>;
  readonly imported: ImportedNetwork[];
  /** Whether a name is the first of its space; a second one is reported. */
  isFirst(name: ast.Name, first: OpenBinding | undefined): boolean;
}

/** Binds the names of an `import`. A name of which nothing can be known is unknown wherever it is used, and nothing is said. */
export const bindImport = ({ names, path }: ast.Import, spaces: Spaces): void => {
  const { place } = spaces;
  const loaded: Loaded = path ? place.context.modules.load(path.value, place.context) : { kind: 'unknown' };
  if (path) findRefused(path, loaded, place);
  for (const name of names) {
    const binding = place.context.record.bind(name, 'import');
    if (loaded.kind === 'module') bindKnown(name, binding, loaded.module, path?.value ?? '', spaces);
    else bindUnknown(name, binding, spaces);
  }
};

const findRefused = (path: ast.StringLiteral, loaded: Loaded, place: Place): void => {
  const { record } = place.context;
  const site = siteAt(place, path.range);
  if (loaded.kind === 'refused') {
    const candidates = loaded.reason === 'missing' ? place.context.modules.near() : [];
    record.find({ rule: 'import-not-found', path: path.value, reason: loaded.reason, candidates, site });
  }
  const circle = loaded.kind === 'circle' ? loaded.circle : loaded.kind === 'module' ? loaded.module.circle : undefined;
  if (circle) record.find({ rule: 'import-cycle', circle, site });
};

const bindUnknown = (name: ast.Name, binding: OpenBinding, { place, networks, isFirst }: Spaces): void => {
  if (isFirst(name, place.scope.own(name.text)?.binding)) place.scope.bind(name.text, { binding });
  if (!networks.has(name.text)) networks.set(name.text, binding);
};

const networkOf = ({ context }: Module, name: string): ast.Network | undefined =>
  context.parsed.file.declarations.filter((one) => one.kind === 'network').find((one) => one.name?.text === name);

const bindKnown = (name: ast.Name, binding: OpenBinding, module: Module, path: string, spaces: Spaces): void => {
  const { text } = name;
  const { place, networks, imported, isFirst } = spaces;
  const { blocks, lets, scope } = module.top;
  const [block, own, declaration] = [blocks.get(text), lets.has(text), networkOf(module, text)];
  if (!block && !own && !declaration) {
    const site = siteAt(place, name.range);
    place.context.record.find({ rule: 'unknown-import', name: text, path, candidates: namesOf(module), site });
    bindUnknown(name, binding, spaces);
    return;
  }
  if (block || own) {
    const value = own ? borrowValue(scope.own(text)?.value, name.range) : undefined;
    binding.value = value;
    if (isFirst(name, place.scope.own(text)?.binding)) place.scope.bind(text, block ? { binding, block } : { binding, value });
  }
  if (!declaration || !isFirst(name, networks.get(text))) return;
  networks.set(text, binding);
  imported.push({ name, declaration, module });
};

/** What a file has to import. */
const namesOf = ({ context }: Module): readonly string[] =>
  context.parsed.file.declarations.flatMap(({ kind, name }) =>
    name && (kind === 'let' || kind === 'block' || kind === 'network') ? [name.text] : [],
  );
