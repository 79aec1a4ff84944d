import { numberIn } from './cell.ts';
import type { ReadColumn } from './read.ts';

/** The classes of a column: numbers by size, words by their letters. */
export function classesOf({ dictionary }: ReadColumn, decimal: string): readonly string[] {
  const numbers = new Map(dictionary.texts.map((text) => [text, numberIn(text, decimal)]));
  const distinct = [...dictionary.texts];
  if ([...numbers.values()].includes(undefined)) return distinct.sort((a, b) => (a < b ? -1 : 1));
  return distinct.sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
}

/** The class of each text of a column, by the number of the text. */
export function numbering({ dictionary }: ReadColumn, classes: readonly string[]): readonly number[] {
  const numbers = new Map(classes.map((text, i) => [text, i]));
  return dictionary.texts.map((text) => numbers.get(text) ?? 0);
}
