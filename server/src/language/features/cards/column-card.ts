import type { Lang } from '../../../catalogue/index.ts';
import type { ColumnFacts, DataFacts, Place } from '../../../protocol/index.ts';
import { count } from '../../text/numbers.ts';

/** More classes are counted, not listed. */
const MOST = 10;

const short = (value: number): string => String(Number(value.toPrecision(4)));

const KINDS = {
  en: { integer: 'whole numbers', number: 'numbers', text: 'text' },
  fr: { integer: 'nombres entiers', number: 'nombres', text: 'texte' },
} as const;

const placeOf = ({ row, line }: Place, lang: Lang): string => {
  if (line === null) return lang === 'fr' ? `à l’exemple ${row}` : `in row ${row}`;
  return lang === 'fr' ? `à la ligne ${line}` : `on line ${line}`;
};

/** What a column holds, in a few words: `numbers from 0.1 to 2.5`. */
export const columnDetail = ({ kind, range, shape, classes }: ColumnFacts, lang: Lang): string => {
  const sizes = shape.length > 0 ? `, [${shape.join(', ')}]` : '';
  const span =
    range &&
    (lang === 'fr' ? ` de ${short(range.min)} à ${short(range.max)}` : ` from ${short(range.min)} to ${short(range.max)}`);
  const many = kind === 'text' && classes ? `, ${classes.length} classes` : '';
  return `${KINDS[lang][kind]}${span ?? ''}${many}${sizes}`;
};

const spreadOf = ({ range }: ColumnFacts, lang: Lang): readonly string[] => {
  if (!range) return [];
  const [mean, deviation] = [short(range.mean), short(range.deviation)];
  return [lang === 'fr' ? `Moyenne ${mean}, écart type ${deviation}.` : `Mean ${mean}, deviation ${deviation}.`];
};

const classesOf = ({ classes, kind }: ColumnFacts, lang: Lang): readonly string[] => {
  if (!classes || kind === 'number') return [];
  const shown = classes.slice(0, MOST).map((one) => `\`${one.value}\` ${count(one.count, lang)}`);
  const more = classes.length > MOST ? ', …' : '';
  return [
    `${lang === 'fr' ? 'Valeurs' : 'Values'} (${count(classes.length, lang)})${lang === 'fr' ? ' ' : ''}: ${shown.join(', ')}${more}.`,
  ];
};

const gapsOf = ({ missing }: ColumnFacts, lang: Lang): readonly string[] => {
  if (!missing) return [];
  const number = count(missing.count, lang);
  const first = placeOf(missing.first, lang);
  return [lang === 'fr' ? `Sans valeur : ${number}, d’abord ${first}.` : `Without a value: ${number}, first ${first}.`];
};

const rowsOf = ({ rows, scanned, file }: DataFacts, lang: Lang): string => {
  const number = count(scanned, lang);
  if (rows !== null && rows === scanned)
    return lang === 'fr' ? `${number} lignes de \`${file}\`.` : `${number} rows of \`${file}\`.`;
  return lang === 'fr' ? `Les ${number} premières lignes de \`${file}\`.` : `The first ${number} rows of \`${file}\`.`;
};

/** What a look into the file found of a column, as Markdown. */
export const columnCard = (column: ColumnFacts, facts: DataFacts, lang: Lang): string =>
  [
    `**\`${column.name}\`** · ${columnDetail(column, lang)}`,
    '',
    ...[...spreadOf(column, lang), ...classesOf(column, lang), ...gapsOf(column, lang), rowsOf(facts, lang)].map(
      (line) => `${line}  `,
    ),
  ].join('\n');
