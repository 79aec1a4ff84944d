import type { Entry, ParamType } from '../../../catalogue/index.ts';
import type * as ast from '../../syntax/ast.ts';
import { membersOf, typeText } from '../../text/types.ts';
import { columnItems } from './columns.ts';
import { entryItem, type Item, type Kitchen, layerItem, nameItem, wordItem } from './items.ts';
import { monitored } from './monitored.ts';
import { isVariable, type Visible } from './scope.ts';
import type { Slot } from './slot.ts';

type EntryType = Extract<ParamType, { kind: 'entry' }>;

/** Short names that Keras has besides: `mse`. */
const shortNames = (entry: Entry): readonly string[] => (entry.aliases ?? []).filter((alias) => /^[a-z]/.test(alias)).slice(1);

const entries = (type: EntryType, kitchen: Kitchen): readonly Item[] => {
  const all = kitchen.catalogue.all(type.of).filter(({ name }) => !type.only || type.only.includes(name));
  const short = all.flatMap((entry) => shortNames(entry).map((name) => entryItem(entry, name, kitchen)));
  return [...all.map((entry) => entryItem(entry, undefined, kitchen)), ...short];
};

const declared = (type: Extract<ParamType, { kind: 'name' }>, { model }: Kitchen): readonly Item[] =>
  model.parsed.file.declarations.flatMap((one) =>
    one.kind === type.of && one.name ? [wordItem(one.name.text, one.kind, one.doc)] : [],
  );

const wordsOf = (type: ParamType, kitchen: Kitchen): readonly Item[] => {
  const detail = typeText(type, kitchen.lang).replaceAll('`', '');
  switch (type.kind) {
    case 'boolean':
      return [wordItem('true', detail), wordItem('false', detail)];
    case 'nothing':
      return [wordItem('none', '')];
    case 'choice':
      return type.values.map((value) => wordItem(value, detail));
    case 'entry':
      return entries(type, kitchen);
    case 'layer':
      return kitchen.catalogue.all('layer').map((entry) => layerItem(entry, kitchen));
    case 'name':
      return declared(type, kitchen);
    default:
      return [];
  }
};

const isNothing = (type: ParamType): boolean => type.kind === 'nothing';

const ofMembers = (type: ParamType, kitchen: Kitchen): readonly Item[] => {
  const members = membersOf(type);
  return [...members.filter((member) => !isNothing(member)), ...members.filter(isNothing)].flatMap((member) =>
    member.kind === 'list' ? ofMembers(member.of, kitchen) : wordsOf(member, kitchen),
  );
};

const anyValue = (): readonly Item[] => ['true', 'false', 'none'].map((word) => wordItem(word, ''));

/** What may stand as a value: the words of its type, then the names that have a value. */
export const valueItems = (
  slot: Slot,
  path: readonly ast.AnyNode[],
  visible: readonly Visible[],
  kitchen: Kitchen,
): readonly Item[] => {
  const words = slot.type ? ofMembers(slot.type, kitchen) : anyValue();
  const watched = slot.param?.name === 'monitor' ? monitored(path, kitchen) : [];
  const variables = visible.filter(isVariable).map((one) => nameItem(one, kitchen));
  const columns = columnItems(path, kitchen.model, kitchen.lang, kitchen.facts);
  return [...columns, ...watched, ...words, ...variables];
};
