import type { Catalogue, Lang } from '../../catalogue/index.ts';
import type { FactsOf } from '../problems/context.ts';
import type { Imports } from '../semantics/imports/port.ts';
import type { Model } from '../semantics/model.ts';
import type { Completion } from '../service.ts';
import type * as ast from '../syntax/ast.ts';
import { argumentItems } from './completion/arguments.ts';
import { callItems, sourceItems, statementItems } from './completion/bodies.ts';
import { columnsInString } from './completion/columns.ts';
import { type Cursor, cursorAt, isPlaceholder } from './completion/cursor.ts';
import { declarationItems } from './completion/declarations.ts';
import { importItems } from './completion/imported.ts';
import { type Item, inOrder, type Kitchen } from './completion/items.ts';
import { pathAt, pathItems } from './completion/paths.ts';
import { type Visible, visibleAt } from './completion/scope.ts';
import { searchedType } from './completion/searched.ts';
import { settingItems } from './completion/settings.ts';
import { slotAt } from './completion/slot.ts';
import { valueItems } from './completion/values.ts';

const isFirst = (flow: ast.Flow, call: ast.Call): boolean => flow.calls[0] === call && !flow.source && !flow.target;

/** The name of a call that is a value: `optimizer = Ad…(0.1)`. */
const calledValues = (path: readonly ast.AnyNode[], visible: readonly Visible[], kitchen: Kitchen): readonly Item[] =>
  valueItems(slotAt(path, path.length - 2, kitchen.catalogue), path, visible, kitchen).filter(
    ({ kind }) => kind === 'function' || kind === 'layer',
  );

const inFlow = (path: readonly ast.AnyNode[], visible: readonly Visible[], kitchen: Kitchen): readonly Item[] => {
  const [around, call] = [path[path.length - 3], path[path.length - 2]];
  if (call?.kind !== 'call') return [];
  if (around?.kind === 'shared') return callItems(visible, path, kitchen, false);
  if (around?.kind !== 'flow') return calledValues(path, visible, kitchen);
  return isFirst(around, call) ? statementItems(visible, path, kitchen) : callItems(visible, path, kitchen, false);
};

/** The names before `->`, or what is right of `name =` while nothing follows yet. */
const inNames = (path: readonly ast.AnyNode[], visible: readonly Visible[], kitchen: Kitchen): readonly Item[] => {
  const [flow, names] = [path[path.length - 3], path[path.length - 2]];
  if (names?.kind !== 'names' || flow?.kind !== 'flow' || flow.target === names) return [];
  const sources = sourceItems(visible, path, kitchen, !names.list);
  return names.list ? sources : [...sources, ...callItems(visible, path, kitchen, true)];
};

const forName = (path: readonly ast.AnyNode[], visible: readonly Visible[], kitchen: Kitchen): readonly Item[] => {
  const at = path.length - 2;
  const [block, around] = [path[at - 1], path[at]];
  switch (around?.kind) {
    case 'call':
      return inFlow(path, visible, kitchen);
    case 'argument':
      return argumentItems(path, { call: at - 1, argument: around }, visible, kitchen);
    case 'setting':
      return block && 'settings' in block ? settingItems(block, around, visible, kitchen) : [];
    case 'names':
      return inNames(path, visible, kitchen);
    case 'import':
      return importItems(around, kitchen);
    case 'output':
      return sourceItems(visible, [], kitchen, false);
    default:
      return [];
  }
};

const forReference = (path: readonly ast.AnyNode[], visible: readonly Visible[], kitchen: Kitchen): readonly Item[] => {
  const at = path.length - 2;
  const around = path[at];
  if (around?.kind === 'argument' && !around.name)
    return argumentItems(path, { call: at - 1, argument: around }, visible, kitchen);
  const searched = searchedType(path, kitchen.model);
  const slot = searched ? { type: searched, param: undefined } : slotAt(path, path.length - 1, kitchen.catalogue);
  return valueItems(slot, path, visible, kitchen);
};

const itemsFor = (cursor: Cursor, visible: readonly Visible[], kitchen: Kitchen): readonly Item[] => {
  const { path, startsLine } = cursor;
  const node = path.at(-1);
  if (path.length === 1) return startsLine ? declarationItems(kitchen.lang) : [];
  if (!isPlaceholder(node)) return [];
  return node?.kind === 'name' ? forName(path, visible, kitchen) : forReference(path, visible, kitchen);
};

/** What is around a file. */
interface Around {
  readonly imports?: Imports | undefined;
  readonly facts?: FactsOf | undefined;
}

/** What may be typed at an offset, the likeliest first; empty where nothing is known. */
export const complete = (
  model: Model,
  offset: number,
  lang: Lang,
  catalogue: Catalogue,
  { imports, facts }: Around = {},
): readonly Completion[] => {
  const path = pathAt(model.parsed, offset, catalogue);
  if (path) return pathItems(path, imports);
  const columns = columnsInString(model, offset, lang, facts);
  if (columns) return columns;
  const cursor = cursorAt(model.parsed, offset);
  if (!cursor) return [];
  const kitchen: Kitchen = { model, catalogue, lang, word: cursor.word, next: cursor.next, imports, facts };
  return inOrder(itemsFor(cursor, visibleAt(model, cursor), kitchen), kitchen);
};
