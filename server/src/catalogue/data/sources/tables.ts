import { defineSource } from '../../kit/define.ts';
import type { Entry } from '../../kit/entry.ts';
import { boolean, choice, text } from '../../kit/params.ts';
import { packedFile, path } from './shared.ts';

const header = boolean(
  {
    en: 'Whether the first line names the columns. Without it they are called `0`, `1`, `2` …',
    fr: 'La première ligne nomme-t-elle les colonnes ? Sinon, elles s’appellent `0`, `1`, `2` …',
  },
  true,
);

const decimal = choice(
  {
    en: 'What stands before the fraction of a number: a point, or a comma as in `0,5`.',
    fr: 'Ce qui précède la partie décimale d’un nombre : un point, ou une virgule comme dans `0,5`.',
  },
  ['.', ','],
  { default: '.' },
);

const csv = defineSource({
  name: 'csv',
  doc: {
    en: 'A table as text: a line a sample, values separated by commas.',
    fr: 'Une table en texte : une ligne par échantillon, des valeurs séparées par des virgules.',
  },
  usual: {
    en: '`inputs` and `target` say which columns are read. A spreadsheet on a French or German system writes `delimiter=";", decimal=","`.',
    fr: '`inputs` et `target` disent quelles colonnes sont lues. Un tableur réglé en français écrit `delimiter=";", decimal=","`.',
  },
  trap: {
    en: 'In UTF-8. A value that contains the delimiter stands in quotes.',
    fr: 'En UTF-8. Une valeur qui contient le séparateur se met entre guillemets.',
  },
  params: {
    file: packedFile('.csv'),
    delimiter: text({ en: 'What stands between two values.', fr: 'Ce qui sépare deux valeurs.' }, { default: ',' }),
    header,
    decimal,
  },
  example: 'csv("iris.csv")',
  source: 'nnspec',
});

const tsv = defineSource({
  name: 'tsv',
  doc: {
    en: 'A table as text: a line a sample, values separated by tabs.',
    fr: 'Une table en texte : une ligne par échantillon, des valeurs séparées par des tabulations.',
  },
  usual: {
    en: 'What a spreadsheet or a database exports where texts hold commas.',
    fr: 'Ce qu’exporte un tableur ou une base de données quand les textes ont des virgules.',
  },
  trap: {
    en: 'Blanks are no tabs: a file whose columns are aligned by blanks has one column.',
    fr: 'Des espaces ne sont pas des tabulations : un fichier aligné par des espaces n’a qu’une colonne.',
  },
  params: { file: packedFile('.tsv'), header, decimal },
  example: 'tsv("stars.tsv")',
  source: 'nnspec',
});

const jsonl = defineSource({
  name: 'jsonl',
  doc: {
    en: 'JSON Lines: a JSON object a line, whose keys are the columns.',
    fr: 'JSON Lines : un objet JSON par ligne, dont les clés sont les colonnes.',
  },
  usual: {
    en: '`null`, and a key that a line lacks, are missing values; `true` is 1 where a number is read.',
    fr: '`null` et une clé absente sont des valeurs manquantes ; `true` vaut 1 là où un nombre est lu.',
  },
  trap: {
    en: 'Columns are the keys of the first 1,000 lines. A list inside an object is no column.',
    fr: 'Les colonnes sont les clés des 1 000 premières lignes. Une liste dans un objet n’est pas une colonne.',
  },
  params: { file: packedFile('.jsonl', '.ndjson') },
  example: 'jsonl("reviews.jsonl")',
  source: 'nnspec',
});

const parquet = defineSource({
  name: 'parquet',
  doc: {
    en: 'A table in columns, as pandas, Spark and DuckDB write it.',
    fr: 'Une table en colonnes, telle que l’écrivent pandas, Spark et DuckDB.',
  },
  usual: {
    en: 'Only the columns that are used are read; any compression that Parquet has.',
    fr: 'Seules les colonnes utilisées sont lues ; toutes les compressions de Parquet conviennent.',
  },
  trap: { en: 'A nested column is passed over.', fr: 'Une colonne imbriquée est laissée de côté.' },
  params: { file: path('Path of the file.', 'Chemin du fichier.', '.parquet') },
  example: 'parquet("flights.parquet")',
  source: 'nnspec',
});

export const tables: readonly Entry[] = [csv, tsv, jsonl, parquet];
