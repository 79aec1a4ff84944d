import {
  absentCallbacks,
  absentLayers,
  baseLayerParams,
  catalogue,
  type Entry,
  isLayerEntry,
  type Lang,
  type LayerEntry,
} from '../../../server/src/catalogue/index.ts';
import { code, paragraphs } from '../../../server/src/language/text/markdown.ts';
import { anchor, page, table, words } from '../markdown.ts';
import { parameterTable } from './arguments.ts';
import { entryParts } from './entry.ts';
import { CATEGORIES, KIND_PAGES, type KindPage } from './kinds.ts';

export const SETTINGS = ['train', 'data', 'search'] as const;

const LAYERS = words('Layers', 'Couches');
const EVERY = words('Arguments of every layer', 'Arguments de toute couche');
const EVERY_LEAD = words(
  'Each layer takes these by name, besides its own. An argument of its own with such a name goes before.',
  'Chaque couche les accepte par leur nom, outre les siens. Un argument propre du même nom l’emporte.',
);
const BACK = words('Reference', 'Référence');
const SPEAKS = words('what it does', 'ce que c’est');

/** The name of a layer's file, without folders. */
export const layerFile = ({ name }: LayerEntry): string => `${name.toLowerCase()}.md`;

const backTo = (path: string, text: string): string => `[${text}](${path})`;

/** The layers, family by family. */
const families = (): readonly (readonly [keyof typeof CATEGORIES, readonly LayerEntry[]])[] => {
  const layers = catalogue.all('layer').filter(isLayerEntry);
  const groups = Map.groupBy(layers, ({ category }) => category);
  return (Object.keys(CATEGORIES) as (keyof typeof CATEGORIES)[]).flatMap((category) => {
    const members = groups.get(category);
    return members ? [[category, members] as const] : [];
  });
};

const listed = (entries: readonly Entry[], link: (entry: Entry) => string, lang: Lang): string =>
  table(
    [words('name', 'nom')[lang], SPEAKS[lang]],
    entries.map((entry) => [`[${code(entry.name)}](${link(entry)})`, entry.doc[lang]]),
  );

/** One layer on a page of its own. */
export const layerPage = (entry: LayerEntry, lang: Lang): string =>
  page(
    `${backTo('../README.md', BACK[lang])} › ${backTo('README.md', LAYERS[lang])} › ${CATEGORIES[entry.category][lang]}`,
    ...entryParts(entry, lang, '#'),
  );

const ABSENT = words('Layers of Keras that are not here', 'Couches de Keras absentes d’ici');
const ABSENT_TITLES = words('layer|why it is not here|instead', 'couche|pourquoi elle est absente|à la place');

const absentPart = (lang: Lang): readonly string[] => {
  const absent = absentLayers.filter(({ name }) => catalogue.find('layer', name) === undefined);
  const rows = absent.map(({ name, keras, why, instead }) => [
    `${code(name)}${keras === 3 ? '' : ` (Keras ${keras})`}`,
    why[lang],
    instead[lang],
  ]);
  return [`## ${ABSENT[lang]}`, table(ABSENT_TITLES[lang].split('|'), rows)];
};

const ABSENT_CALLBACKS = words('Callbacks of Keras that are not here', 'Rappels de Keras absents d’ici');
const CALLBACK_TITLES = words('callback|why it is not here|instead', 'rappel|pourquoi il est absent|à la place');

const absentCallbackPart = (lang: Lang): readonly string[] => {
  const rows = absentCallbacks.map(({ name, why, instead }) => [code(name), why[lang], instead[lang]]);
  return [`## ${ABSENT_CALLBACKS[lang]}`, table(CALLBACK_TITLES[lang].split('|'), rows)];
};

/** All layers with a sentence each, and the arguments that they share. */
export const layersPage = (lang: Lang): string =>
  page(
    backTo('../README.md', BACK[lang]),
    `# ${LAYERS[lang]}`,
    ...families().flatMap(([category, entries]) => [
      `## ${CATEGORIES[category][lang]}`,
      listed(entries, (entry) => (isLayerEntry(entry) ? layerFile(entry) : ''), lang),
    ]),
    `## ${EVERY[lang]}`,
    EVERY_LEAD[lang],
    parameterTable(baseLayerParams, lang),
    ...absentPart(lang),
  );

/** The entries of some kinds, one below the other. */
export const kindPage = ({ kinds, title }: KindPage, lang: Lang): string => {
  const entries = kinds.flatMap((kind) => catalogue.all(kind));
  return page(
    backTo('README.md', BACK[lang]),
    `# ${title[lang]}`,
    listed(entries, ({ name }) => `#${anchor(name)}`, lang),
    ...entries.flatMap((entry) => entryParts(entry, lang, '##')),
    ...(kinds.includes('callback') ? absentCallbackPart(lang) : []),
  );
};

/** The settings of a block. */
export const settingsPage = (name: (typeof SETTINGS)[number], lang: Lang): string => {
  const { doc, params } = catalogue.settings(name);
  return page(backTo('README.md', BACK[lang]), `# ${code(name)}`, doc[lang], parameterTable(params, lang, 'setting'));
};

const TITLE = words('Reference of NNSpec', 'Référence de NNSpec');
const LEAD = words(
  'Everything that a spec can name, as Keras 3 means it. In an editor, the same texts appear when the pointer rests on a name; in a terminal, `nnspec explain NAME` prints them.',
  'Tout ce qu’une spec peut nommer, au sens de Keras 3. Dans un éditeur, les mêmes textes apparaissent quand le pointeur s’arrête sur un nom ; dans un terminal, `nnspec explain NOM` les affiche.',
);
const OTHER = words(
  '[En français](../fr/README.md) · [The rules](../../rules/README.md)',
  '[In English](../en/README.md) · [Les règles](../../rules/fr/README.md)',
);

/** Where to find what. */
export const indexPage = (lang: Lang): string => {
  const layers = families().map(([category, entries]) => {
    const names = entries.map((entry) => `[${code(entry.name)}](layers/${layerFile(entry)})`);
    return [CATEGORIES[category][lang], names.join(' ')];
  });
  const kinds = KIND_PAGES.map(({ file, title, kinds: shown }) => {
    const entries = shown.flatMap((kind) => catalogue.all(kind));
    return [`[${title[lang]}](${file}.md)`, entries.map(({ name }) => `[${code(name)}](${file}.md#${anchor(name)})`).join(' ')];
  });
  const settings = SETTINGS.map((name) => [`[${code(name)}](${name}.md)`, catalogue.settings(name).doc[lang]]);
  const titles = [words('family', 'famille')[lang], words('names', 'noms')[lang]];
  return page(
    paragraphs(OTHER[lang], `# ${TITLE[lang]}`, LEAD[lang]),
    `## [${LAYERS[lang]}](layers/README.md)`,
    table(titles, layers),
    `## ${words('Everything else', 'Tout le reste')[lang]}`,
    table(titles, kinds),
    `## ${words('Blocks of settings', 'Blocs de réglages')[lang]}`,
    table([words('block', 'bloc')[lang], SPEAKS[lang]], settings),
  );
};
