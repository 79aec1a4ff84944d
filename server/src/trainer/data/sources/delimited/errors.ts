import { DataError } from '../../error.ts';
import type { Fault, TextFault } from './tokenizer.ts';

/** @throws DataError when two columns have one name */
export function checkNames(columns: readonly string[], file: string): void {
  const seen = new Set<string>();
  const twice = columns.find((name) => seen.size === seen.add(name).size);
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

export const noRows = (file: string): DataError =>
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

/** What a tokenizer found, with the file. @param wanted fields of a row */
export function textError(file: string, error: TextFault, wanted: number, delimiter: string): DataError {
  const { fault } = error;
  switch (fault.kind) {
    case 'ragged':
      return ragged(file, fault, wanted, delimiter);
    case 'encoding':
      return unreadableText(file, fault.line, error);
    default:
      return badQuote(file, fault.line, fault.kind === 'open-quote', error);
  }
}

const ragged = (
  file: string,
  { line: row, found }: Extract<Fault, { kind: 'ragged' }>,
  wanted: number,
  delimiter: string,
): DataError =>
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

const badQuote = (file: string, row: number, open: boolean, error: unknown): DataError =>
  new DataError(
    { file, row },
    {
      message: open
        ? { en: 'a quote is opened and never closed.', fr: "un guillemet est ouvert et n'est jamais fermé." }
        : { en: 'something follows a closing quote.', fr: 'quelque chose suit un guillemet fermant.' },
      hint: {
        en: 'A field that contains a quote stands in quotes, with the quote doubled: `"5"" pipe"`.',
        fr: 'Un champ qui contient un guillemet se met entre guillemets, le guillemet doublé : `"tuyau 5"""`.',
      },
    },
    error,
  );

/** Text that is not UTF-8. */
export const unreadableText = (file: string, row?: number, error?: unknown): DataError =>
  new DataError(
    { file, ...(row === undefined ? {} : { row }) },
    {
      message: { en: 'the text is not in UTF-8.', fr: "le texte n'est pas en UTF-8." },
      hint: {
        en: 'Save it as UTF-8: a spreadsheet calls it “CSV UTF-8”.',
        fr: 'Enregistrez-le en UTF-8 : un tableur appelle cela « CSV UTF-8 ».',
      },
    },
    error,
  );
