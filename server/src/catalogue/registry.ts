import type { Entry, EntryKind, LayerEntry, Lookup, SettingsEntry } from './kit/index.ts';

/** An entry found under one of its names. */
export interface Found {
  readonly entry: Entry;
  /** The name is one that only an earlier Keras knows. */
  readonly formerly: { readonly name: string; readonly keras: 1 | 2; readonly now: 'refused' | 'accepted' } | undefined;
}

/** All entries, found by kind and by any of the names that Keras 1, 2 or 3 gave them. */
export interface Catalogue extends Lookup {
  /** In the order of the reference pages. */
  all(kind: EntryKind): readonly Entry[];
  find(kind: EntryKind, name: string): Found | undefined;
  layer(name: string): LayerEntry | undefined;
  settings(name: SettingsEntry['name']): SettingsEntry;
}
