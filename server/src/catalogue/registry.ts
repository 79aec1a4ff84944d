import { type Entry, type EntryKind, isLayerEntry, type LayerEntry, type Lookup, type SettingsEntry } from './kit/index.ts';

/** A name that only an earlier Keras knows. */
export type FormerName = NonNullable<Entry['formerly']>[number];

/** An entry found under one of its names. */
export interface Found {
  readonly entry: Entry;
  /** The name is one that only an earlier Keras knows. */
  readonly formerly: FormerName | undefined;
}

/** All entries, found by kind and by any of the names that Keras 1, 2 or 3 gave them. */
export interface Catalogue extends Lookup {
  /** In the order of the reference pages. */
  all(kind: EntryKind): readonly Entry[];
  find(kind: EntryKind, name: string): Found | undefined;
  layer(name: string): LayerEntry | undefined;
  settings(name: SettingsEntry['name']): SettingsEntry;
}

export type SettingsByName = Readonly<Record<SettingsEntry['name'], SettingsEntry>>;

/** Every name of an entry, with what makes it an old one. */
const namesOf = (entry: Entry): readonly (readonly [string, Found])[] => [
  ...[entry.name, ...(entry.aliases ?? [])].map((name) => [name, { entry, formerly: undefined }] as const),
  ...(entry.formerly ?? []).map((old) => [old.name, { entry, formerly: old }] as const),
];

/** Names by kind. The first entry that claims a name has it. */
const index = (entries: readonly Entry[]): ReadonlyMap<EntryKind, ReadonlyMap<string, Found>> => {
  const kinds = new Map<EntryKind, Map<string, Found>>();
  for (const entry of entries) {
    const names = kinds.get(entry.kind) ?? new Map<string, Found>();
    kinds.set(entry.kind, names);
    for (const [name, found] of namesOf(entry)) if (!names.has(name)) names.set(name, found);
  }
  return kinds;
};

/** The catalogue of these entries: its maps are built once, here. */
export const createCatalogue = (entries: readonly Entry[], settings: SettingsByName): Catalogue => {
  const names = index(entries);
  const kinds = Map.groupBy(entries, (entry) => entry.kind);
  const layers = new Map<string, LayerEntry>();
  for (const [name, { entry }] of names.get('layer') ?? []) if (isLayerEntry(entry)) layers.set(name, entry);
  return {
    all: (kind) => kinds.get(kind) ?? [],
    find: (kind, name) => names.get(kind)?.get(name),
    layer: (name) => layers.get(name),
    settings: (name) => settings[name],
  };
};
