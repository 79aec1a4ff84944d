import { CsvError, parse } from 'csv-parse/sync';
import { DataError } from '../error.ts';
import type { Table } from '../table.ts';

export interface DelimitedOptions {
  readonly delimiter: string;
  /** Whether the first line names the columns; without, they are called `0`, `1`, … */
  readonly header: boolean;
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a table of text: quoted fields, doubled quotes and line ends inside quotes as in RFC 4180; empty lines are passed over.
 *
 * @throws DataError for a quote that is not closed, a row with more or fewer fields than the first, a repeated column, no rows
 */
export function parseDelimited(bytes: Uint8Array, file: string, { delimiter, header }: DelimitedOptions): Table {
  const records = recordsOf(bytes, file, delimiter);
  const [first] = records;
  if (!first || (header && records.length === 1)) throw noRows(file);
  const columns = header ? first.record : first.record.map((_, i) => String(i));
  checkNames(columns, file);
  const body = header ? records.slice(1) : records;
  for (const { record, info } of body) {
    if (record.length !== columns.length) throw ragged(file, info.lines, record.length, columns.length, delimiter);
  }
  return { kind: 'table', file, columns, rows: body.map(({ record }) => record), lines: body.map(({ info }) => info.lines) };
}

function recordsOf(bytes: Uint8Array, file: string, delimiter: string): readonly Parsed[] {
  const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true } as const;
  try {
    return parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options) as unknown as readonly Parsed[];
  } catch (error) {
    if (error instanceof CsvError) throw badQuote(file, error);
    throw error;
  }
}

function checkNames(columns: readonly string[], file: string): void {
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice === undefined) return;
  throw new DataError(
    { file, row: 1, column: twice },
    {
      message: { en: 'two columns have this name.', fr: 'deux colonnes portent ce nom.' },
      hint: {
        en: 'Rename one in the file; without a line of names, write `header=false`.',
        fr: 'Renommez-en une dans le fichier ; sans ligne de noms, écrivez `header=false`.',
      },
    },
  );
}

const noRows = (file: string): DataError =>
  new DataError(
    { file },
    {
      message: { en: 'there is not one row of data.', fr: "il n'y a pas une seule ligne de données." },
      hint: {
        en: 'The first line is taken for the names of the columns; without such a line, write `header=false`.',
        fr: 'La première ligne est prise pour les noms des colonnes ; sans cette ligne, écrivez `header=false`.',
      },
    },
  );

const ragged = (file: string, row: number, found: number, wanted: number, delimiter: string): DataError =>
  new DataError(
    { file, row },
    {
      message: {
        en: `${found} ${found === 1 ? 'field' : 'fields'}, where the first line has ${wanted}.`,
        fr: `${found} ${found === 1 ? 'champ' : 'champs'}, alors que la première ligne en a ${wanted}.`,
      },
      hint: {
        en: `Fields are separated by ${JSON.stringify(delimiter)} here: quote a text that contains it, or set \`delimiter\`.`,
        fr: `Les champs sont ici séparés par ${JSON.stringify(delimiter)} : mettez entre guillemets un texte qui en contient, ou réglez \`delimiter\`.`,
      },
    },
  );

const badQuote = (file: string, error: CsvError): DataError => {
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const lines = typeof error.lines === 'number' ? { row: error.lines } : {};
  return new DataError(
    { file, ...lines },
    {
      message: open
        ? { en: 'a quote is opened and never closed.', fr: "un guillemet est ouvert et n'est jamais fermé." }
        : { en: `the row cannot be read (${error.message}).`, fr: `la ligne ne peut pas être lue (${error.message}).` },
      hint: {
        en: 'A field that contains a quote stands in quotes, with the quote doubled: `"5"" pipe"`.',
        fr: 'Un champ qui contient un guillemet se met entre guillemets, le guillemet doublé : `"tuyau 5"""`.',
      },
    },
    error,
  );
};
