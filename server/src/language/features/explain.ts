import type { Catalogue, Lang } from '../../catalogue/index.ts';
import { bold, code, paragraphs } from '../text/markdown.ts';
import { nearest } from '../text/nearest.ts';
import { alternatives } from '../text/numbers.ts';
import { absentCard, entryCards, everyEntry } from './explain/entries.ts';
import { everyParameter, parameterCards, settingsBlocks, wordCards } from './explain/parameters.ts';

/** The rules, as far as an explanation needs them. */
export interface RuleBook {
  readonly names: readonly string[];
  /** The page of a rule, as Markdown. */
  page(name: string, lang: Lang): string | undefined;
}

const noRules: RuleBook = { names: [], page: () => undefined };

const blockCard = (word: string, catalogue: Catalogue, lang: Lang): string | undefined => {
  const block = settingsBlocks.find((name) => name === word);
  if (!block) return undefined;
  const { doc, params } = catalogue.settings(block);
  return paragraphs(bold(code(block)), doc[lang], Object.keys(params).map(code).join(', '));
};

/**
 * What a name means, as Markdown: a layer, loss, optimizer, … under any of its names, a hyperparameter or setting (each of
 * its meanings), a value such as `same`, or a rule. `undefined` when nobody knows it.
 */
export const explain = (name: string, lang: Lang, catalogue: Catalogue, rules: RuleBook = noRules): string | undefined => {
  const block = blockCard(name, catalogue, lang);
  const known = [
    ...(block === undefined ? [] : [block]),
    ...entryCards(name, catalogue, lang),
    ...parameterCards(name, catalogue, lang),
  ];
  const page = rules.page(name, lang);
  const absent = absentCard(name, catalogue, lang);
  const cards = [...known, ...[absent, page].filter((card) => card !== undefined)];
  const found = cards.length > 0 ? cards : wordCards(name, catalogue, lang);
  return found.length === 0 ? undefined : [...new Set(found)].join('\n\n---\n\n');
};

/** The names that can be explained and are close to one that cannot, the closest first. */
export const suggestions = (name: string, catalogue: Catalogue, rules: RuleBook = noRules): readonly string[] => {
  const entries = everyEntry(catalogue).flatMap((entry) => [entry.name, ...(entry.aliases ?? [])]);
  const parameters = everyParameter(catalogue).map((owned) => owned.name);
  return nearest(name, [...entries, ...parameters, ...settingsBlocks, ...rules.names]);
};

/** What to say of a name that nobody knows. */
export const unexplained = (name: string, lang: Lang, catalogue: Catalogue, rules: RuleBook = noRules): string => {
  const close = suggestions(name, catalogue, rules).map(code);
  const meant = alternatives(close, lang);
  if (lang === 'fr') {
    const hint =
      close.length > 0 ? `Vouliez-vous dire ${meant} ?` : 'Essayez une couche (`Dense`), un réglage (`momentum`) ou une règle.';
    return `Rien ne s’appelle ${code(name)}. ${hint}`;
  }
  const hint = close.length > 0 ? `Did you mean ${meant}?` : 'Try a layer (`Dense`), a hyperparameter (`momentum`) or a rule.';
  return `Nothing is called ${code(name)}. ${hint}`;
};
