import type * as ast from '../syntax/ast.ts';
import type { BlockInfo } from './blocks.ts';
import { bindImport, type ImportedNetwork } from './imports/bind.ts';
import type { Island } from './islands.ts';
import { evaluateLets, type TopLet } from './lets.ts';
import { type Context, type Place, siteAt } from './place.ts';
import type { OpenBinding } from './record.ts';
import { markRecursive } from './recursion.ts';
import { namesOf, Scope, type Slot } from './scope.ts';

/** The names at the top of a file: one space for lets, blocks and imports, one for each other kind of declaration. */
export interface TopLevel {
  readonly scope: Scope;
  readonly blocks: ReadonlyMap<string, BlockInfo>;
  readonly lets: ReadonlyMap<string, TopLet>;
  readonly named: ReadonlyMap<Kind, ReadonlyMap<string, OpenBinding>>;
  readonly imported: readonly ImportedNetwork[];
}

type Kind = 'network' | 'data' | 'train' | 'search';

/** The names of each kind of declaration. */
type Named = Map<Kind, Map<string, OpenBinding>>;

const kinds: readonly Kind[] = ['network', 'data', 'train', 'search'];

/** Binds every name at the top of the file; lets are computed, blocks looked at for circles. */
export const declare = (context: Context): TopLevel => {
  const scope = new Scope();
  const place: Place = { context, scope, trail: [] };
  const blocks = new Map<string, BlockInfo>();
  const lets = new Map<string, TopLet>();
  const named: Named = new Map(kinds.map((kind) => [kind, new Map()]));
  const imported: ImportedNetwork[] = [];
  const networks = named.get('network') ?? new Map<string, OpenBinding>();
  const isFirstHere = (name: ast.Name, first: OpenBinding | undefined) => isFirst(name, first, place);
  for (const one of context.parsed.file.imports) bindImport(one, { place, networks, imported, isFirst: isFirstHere });
  for (const declaration of context.parsed.file.declarations) {
    const { name } = declaration;
    const island = context.record.begin(declaration);
    if (!name) continue;
    if (island?.isRead) declareAgain(declaration, name, island, named, place);
    else if (declaration.kind === 'let') declareLet(declaration, name, lets, place);
    else if (declaration.kind === 'block') declareBlock(declaration, name, blocks, place);
    else declareNamed(declaration, name, named.get(declaration.kind) ?? new Map(), place);
  }
  markRecursive(blocks, context.record);
  evaluateLets(lets, place);
  return { scope, blocks, lets, named, imported };
};

/** Binds a name to what it stood for when its island was read. */
const declareAgain = (
  declaration: ast.Declaration,
  name: ast.Name,
  island: Island,
  named: Named,
  { context, scope }: Place,
): void => {
  const slot = island.slots.get(declaration);
  if (!slot) return;
  if (slot.block) Object.assign(slot.block, { context, scope });
  if (declaration.kind === 'let' || declaration.kind === 'block') scope.bind(name.text, slot);
  else named.get(declaration.kind)?.set(name.text, slot.binding);
};

/** What a declaration's name stands for. */
export const slotOf = ({ kind, name }: ast.Declaration, { scope, named }: TopLevel): Slot | undefined => {
  if (!name) return undefined;
  if (kind === 'let' || kind === 'block') return scope.own(name.text);
  const binding = named.get(kind)?.get(name.text);
  return binding && { binding };
};

const isFirst = (name: ast.Name, first: OpenBinding | undefined, place: Place): boolean => {
  if (!first) return true;
  place.context.record.find({
    rule: 'duplicate-name',
    name: name.text,
    what: 'name',
    first: first.range,
    site: siteAt(place, name.range),
  });
  return false;
};

const declareLet = (declaration: ast.Let, name: ast.Name, lets: Map<string, TopLet>, place: Place): void => {
  const binding = place.context.record.bind(name, 'let', declaration.doc);
  if (!isFirst(name, place.scope.own(name.text)?.binding, place)) return;
  place.scope.bind(name.text, { binding });
  lets.set(name.text, { name: name.text, binding, declaration });
};

const declareBlock = (block: ast.Block, name: ast.Name, blocks: Map<string, BlockInfo>, place: Place): void => {
  const binding = place.context.record.bind(name, 'block', block.doc);
  const { context, scope } = place;
  const names = namesOf(block.body);
  const info = { block, name: name.text, context, binding, scope, names, recursive: false, expanded: false };
  findRepeatedParameters(block, place);
  if (!isFirst(name, place.scope.own(name.text)?.binding, place)) return;
  blocks.set(name.text, info);
  place.scope.bind(name.text, { binding, block: info });
};

const findRepeatedParameters = ({ parameters }: ast.Block, place: Place): void => {
  const seen = new Map<string, ast.Range>();
  for (const { name } of parameters) {
    const first = seen.get(name.text);
    const site = siteAt(place, name.range);
    if (first) place.context.record.find({ rule: 'duplicate-name', name: name.text, what: 'parameter', first, site });
    else seen.set(name.text, name.range);
  }
};

const declareNamed = (
  { kind, doc }: ast.Network | ast.Settings,
  name: ast.Name,
  space: Map<string, OpenBinding>,
  place: Place,
): void => {
  const binding = place.context.record.bind(name, kind, doc);
  if (isFirst(name, space.get(name.text), place)) space.set(name.text, binding);
};
