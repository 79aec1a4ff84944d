import type { Catalogue, Entry, Lang, Param } from '../../../catalogue/index.ts';
import type { FactsOf } from '../../problems/context.ts';
import type { Imports } from '../../semantics/imports/port.ts';
import type { Model } from '../../semantics/model.ts';
import type { Completion } from '../../service.ts';
import type { Range } from '../../syntax/ast.ts';
import { shapeText } from '../../text/numbers.ts';
import { kindWord } from '../../text/phrases.ts';
import { bindingCard } from '../cards/binding-card.ts';
import { entryCard } from '../cards/entry-card.ts';
import { paramCard, typeAndDefault } from '../cards/param-card.ts';
import { writtenValue } from '../cards/value.ts';
import type { Visible } from './scope.ts';
import { entrySnippet, layerSnippet, literal, valueHole } from './snippets.ts';

/** What all items of one answer share. */
export interface Kitchen {
  readonly model: Model;
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly word: Range;
  /** What follows the word in the text: its own brackets or `=` are not written twice. */
  readonly next: string;
  /** What is around the file. */
  readonly imports: Imports | undefined;
  /** What is known of the data. */
  readonly facts: FactsOf | undefined;
}

/** An item before it has its place in the order. */
export type Item = Omit<Completion, 'sort' | 'range'>;

const item = (label: string, kind: Completion['kind'], more: Partial<Item> = {}): Item => ({
  label,
  kind,
  detail: '',
  documentation: '',
  insert: literal(label),
  deprecated: false,
  ...more,
});

export const keywordItem = (label: string, insert: string, detail: string): Item => item(label, 'keyword', { insert, detail });

const followedBy = (next: string, sign: string): boolean => next.startsWith(sign);

export const layerItem = (entry: Entry, { lang, next }: Kitchen): Item =>
  item(entry.name, 'layer', {
    detail: kindWord('layer', lang),
    documentation: entryCard(entry, lang),
    insert: followedBy(next, '(') ? entry.name : layerSnippet(entry),
  });

/** An entry as a value, under its usual name or another. */
export const entryItem = (entry: Entry, name: string | undefined, { lang, next }: Kitchen): Item => {
  const snippet = entrySnippet(entry);
  const label = name ?? snippet.replace(/\(.*$/s, '');
  return item(label, 'function', {
    detail: kindWord(entry.kind, lang),
    documentation: entryCard(entry, lang),
    insert: followedBy(next, '(') ? label : snippet.replace(/^\w+/, label),
  });
};

/** A word that an argument takes. */
export const wordItem = (label: string, detail: string, documentation = ''): Item =>
  item(label, 'value', { detail, documentation });

export const argumentItem = (name: string, param: Param, owner: Entry, { catalogue, lang, next }: Kitchen): Item =>
  item(name, 'argument', {
    detail: typeAndDefault(param, catalogue, lang).replaceAll('`', ''),
    documentation: paramCard({ name, param, owner }, catalogue, lang),
    insert: followedBy(next, '=') ? name : `${name}=${valueHole(1, param)}`,
  });

export const settingItem = (name: string, param: Param, { catalogue, lang, next }: Kitchen): Item =>
  item(name, 'setting', {
    detail: typeAndDefault(param, catalogue, lang).replaceAll('`', ''),
    documentation: paramCard({ name, param, owner: undefined }, catalogue, lang),
    insert: followedBy(next, '=') ? name : `${name} = ${valueHole(1, param)}`,
  });

const details: Readonly<Record<Visible['kind'], readonly [string, string]>> = {
  let: ['let', 'let'],
  parameter: ['parameter', 'paramètre'],
  counter: ['counter', 'compteur'],
  value: ['value', 'valeur'],
  layer: ['shared layer', 'couche partagée'],
  block: ['block', 'bloc'],
  import: ['import', 'import'],
};

const knownOf = ({ binding }: Visible, lang: Lang): string => {
  if (binding?.tensor?.shape) return ` ${shapeText(binding.tensor.shape, lang)}`;
  return binding?.value ? ` = ${writtenValue(binding.value)}` : '';
};

/** A name of the file; `insert` where it is more than the name. */
export const nameItem = (visible: Visible, { model, catalogue, lang }: Kitchen, insert?: string): Item =>
  item(visible.name, visible.kind === 'block' || visible.kind === 'layer' ? 'block' : 'variable', {
    detail: details[visible.kind][lang === 'fr' ? 1 : 0] + knownOf(visible, lang),
    documentation: visible.binding ? bindingCard(model, visible.binding, catalogue, lang) : '',
    ...(insert === undefined ? {} : { insert }),
  });

/** Items in the order in which they are to be shown; of one label the first counts. */
export const inOrder = (items: readonly Item[], { word }: Kitchen): readonly Completion[] => {
  const seen = new Set<string>();
  const once = items.filter(({ label }) => !seen.has(label) && seen.add(label));
  return once.map((one, i) => ({ ...one, range: word, sort: String(i).padStart(4, '0') }));
};
