import { type Entry, isLayerEntry, type Lang } from '../../../server/src/catalogue/index.ts';
import { entryCard } from '../../../server/src/language/features/cards/entry-card.ts';
import { code } from '../../../server/src/language/text/markdown.ts';
import { fence, withoutHead, words } from '../markdown.ts';
import { parameterTable, sharedNames, signature } from './arguments.ts';
import { shapeTable } from './shapes.ts';

const ARGUMENTS = words('Arguments', 'Arguments');
const SHAPES = words('Shapes', 'Formes');
const NONE = words('It takes no arguments of its own.', 'Elle n’a pas d’arguments propres.');

/** Keras's other names for an entry. */
const aliasLine = ({ aliases = [] }: Entry, lang: Lang): string | undefined => {
  if (aliases.length === 0) return undefined;
  return words(`Also called ${aliases.map(code).join(', ')}.`, `Aussi nommé ${aliases.map(code).join(', ')}.`)[lang];
};

const sharedLine = (entry: Entry, lang: Lang): string | undefined => {
  const names = sharedNames(entry).map(code);
  if (names.length === 0) return undefined;
  const [en, fr] = [
    '[arguments of every layer](README.md#arguments-of-every-layer)',
    '[arguments de toute couche](README.md#arguments-de-toute-couche)',
  ];
  return words(`And the ${en}: ${names.join(', ')}.`, `Et les ${fr} : ${names.join(', ')}.`)[lang];
};

const argumentsPart = (entry: Entry, lang: Lang, level: string): readonly (string | undefined)[] => {
  const own = Object.keys(entry.params).length > 0;
  if (!isLayerEntry(entry)) return own ? [parameterTable(entry.params, lang)] : [];
  return [`${level} ${ARGUMENTS[lang]}`, own ? parameterTable(entry.params, lang) : NONE[lang], sharedLine(entry, lang)];
};

const shapesPart = (entry: Entry, lang: Lang, level: string): readonly string[] => {
  const shapes = isLayerEntry(entry) ? shapeTable(entry, lang) : undefined;
  if (shapes === undefined) return [];
  const lead = words(
    `What ${code(entry.example)} makes of inputs of several shapes:`,
    `Ce que ${code(entry.example)} fait d’entrées de plusieurs formes :`,
  );
  return [`${level} ${SHAPES[lang]}`, lead[lang], shapes];
};

/** Everything about an entry: signature, the card of its hover, arguments, shapes. `level` is that of its heading: `#`. */
export const entryParts = (entry: Entry, lang: Lang, level: string): readonly (string | undefined)[] => [
  `${level} ${entry.name}`,
  isLayerEntry(entry) || Object.keys(entry.params).length > 0 ? fence(signature(entry)) : undefined,
  withoutHead(entryCard(entry, lang)),
  aliasLine(entry, lang),
  ...argumentsPart(entry, lang, `${level}#`),
  ...shapesPart(entry, lang, `${level}#`),
];
