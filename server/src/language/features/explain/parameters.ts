import { type Catalogue, type Entry, type Lang, type Param, paramsOf, type SettingsEntry } from '../../../catalogue/index.ts';
import { code, paragraphs } from '../../text/markdown.ts';
import { membersOf } from '../../text/types.ts';
import { paramCard } from '../cards/param-card.ts';
import { everyEntry } from './entries.ts';

export const settingsBlocks = ['train', 'data', 'search'] as const satisfies readonly SettingsEntry['name'][];

/** A parameter or setting with who has it. */
interface Owned {
  readonly owner: Entry | SettingsEntry['name'];
  readonly name: string;
  readonly param: Param;
}

/** Layers last: of `momentum` the optimizer's is mostly meant. */
const owners = (catalogue: Catalogue): readonly Entry[] =>
  everyEntry(catalogue).toSorted((a, b) => Number(a.kind === 'layer') - Number(b.kind === 'layer'));

/** Every setting, and every parameter of every entry. */
export const everyParameter = (catalogue: Catalogue): readonly Owned[] => [
  ...settingsBlocks.flatMap((owner) =>
    Object.entries(catalogue.settings(owner).params).map(([name, param]) => ({ owner, name, param })),
  ),
  ...owners(catalogue).flatMap((owner) => Object.entries(paramsOf(owner)).map(([name, param]) => ({ owner, name, param }))),
];

const isNamed = ({ name, param }: Owned, word: string): boolean =>
  name === word || (param.formerly ?? []).some((old) => old.name === word);

const takesWord = ({ param }: Owned, word: string): boolean =>
  membersOf(param.type).some((type) => type.kind === 'choice' && type.values.includes(word));

const ownerText = ({ owner }: Owned): string => code(typeof owner === 'string' ? owner : owner.name);

/** One card for all who mean the same by a name, and who they are. */
const sharedCard = (owned: readonly Owned[], catalogue: Catalogue, lang: Lang): string => {
  const [first] = owned;
  if (!first) return '';
  const owner = typeof first.owner === 'string' || owned.length > 1 ? undefined : first.owner;
  const names = [...new Set(owned.map(ownerText))];
  const shown = names.length > 12 ? `${names.slice(0, 12).join(', ')} …` : names.join(', ');
  const of = lang === 'fr' ? `De ${shown}.` : `Of ${shown}.`;
  return paragraphs(paramCard({ name: first.name, param: first.param, owner }, catalogue, lang), of);
};

const cards = (owned: readonly Owned[], catalogue: Catalogue, lang: Lang): readonly string[] => {
  const alike = Map.groupBy(owned, ({ name, param }) => `${name}\n${param.doc.en}\n${JSON.stringify(param.default)}`);
  return [...alike.values()].map((group) => sharedCard(group, catalogue, lang));
};

/** A card for each meaning that a hyperparameter or setting of this name has. */
export const parameterCards = (word: string, catalogue: Catalogue, lang: Lang): readonly string[] =>
  cards(
    everyParameter(catalogue).filter((owned) => isNamed(owned, word)),
    catalogue,
    lang,
  );

/** A card for each hyperparameter that takes this word as its value: `same`. */
export const wordCards = (word: string, catalogue: Catalogue, lang: Lang): readonly string[] =>
  cards(
    everyParameter(catalogue).filter((owned) => takesWord(owned, word)),
    catalogue,
    lang,
  );
