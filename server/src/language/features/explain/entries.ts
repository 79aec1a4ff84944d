import {
  absence,
  absentCallback,
  absentEntry,
  absentLayer,
  type Catalogue,
  callbackAbsence,
  type Entry,
  type EntryKind,
  type Lang,
} from '../../../catalogue/index.ts';
import { entryCard } from '../cards/entry-card.ts';

const kinds: readonly EntryKind[] = [
  'layer',
  'activation',
  'loss',
  'metric',
  'optimizer',
  'schedule',
  'initializer',
  'regularizer',
  'constraint',
  'callback',
  'source',
  'generator',
  'transform',
  'space',
  'objective',
];

/** All entries of the catalogue, kind by kind. */
export const everyEntry = (catalogue: Catalogue): readonly Entry[] => kinds.flatMap((kind) => catalogue.all(kind));

/** A card for each entry that has this name, now or in an earlier Keras. */
export const entryCards = (word: string, catalogue: Catalogue, lang: Lang): readonly string[] =>
  kinds.flatMap((kind) => {
    const found = catalogue.find(kind, word);
    return found ? [entryCard(found.entry, lang)] : [];
  });

/** What to use instead of something of Keras that the language has not. */
export const absentCard = (word: string, catalogue: Catalogue, lang: Lang): string | undefined => {
  const layer = catalogue.find('layer', word) === undefined ? absentLayer(word) : undefined;
  const callback = absentCallback(word);
  const isKnown = kinds.some((kind) => catalogue.find(kind, word));
  const other = isKnown ? undefined : absentEntry(word);
  return (layer && absence(layer)[lang]) ?? (callback && callbackAbsence(callback)[lang]) ?? other?.[lang];
};
