import type { MissingRule } from './columns.ts';
import { DataError, type Place } from './error.ts';
import { columnIndex, isMissing, numberIn, type Table } from './table.ts';

/** A column's cells with where they stand. */
export interface Cells {
  readonly place: (row: number) => Place;
  readonly texts: readonly string[];
}

export function cellsOf(table: Table, column: string): Cells {
  const index = columnIndex(table, column);
  return {
    texts: table.rows.map((row) => row[index] ?? ''),
    place: (row) => ({ file: table.file, column, ...(table.lines[row] === undefined ? {} : { row: table.lines[row] }) }),
  };
}

/** Whether every cell that says something says a number. */
export const isNumeric = ({ texts }: Cells): boolean => texts.every((text) => isMissing(text) || numberIn(text) !== undefined);

/**
 * The cells as numbers, a missing one as NaN where the mean is to stand for it.
 *
 * @throws DataError at the first cell that is missing or no number
 */
export function numbersOf(cells: Cells, missing: MissingRule): Float64Array {
  return Float64Array.from(cells.texts, (text, row) => {
    if (isMissing(text)) {
      if (missing === 'mean') return Number.NaN;
      throw missingCell(cells.place(row));
    }
    const value = numberIn(text);
    if (value === undefined) throw noNumber(cells.place(row), text);
    if (!Number.isFinite(value)) throw notFinite(cells.place(row), text);
    return value;
  });
}

/** The classes of a column: numbers by size, words by their letters. @throws DataError when a cell is missing */
export function classesOf(cells: Cells): readonly string[] {
  const gap = cells.texts.findIndex(isMissing);
  if (gap >= 0) throw missingClass(cells.place(gap));
  const distinct = [...new Set(cells.texts)];
  if (!isNumeric(cells)) return distinct.sort((a, b) => (a < b ? -1 : 1));
  return distinct.sort((a, b) => (numberIn(a) ?? 0) - (numberIn(b) ?? 0));
}

const missingCell = (place: Place): DataError =>
  new DataError(place, {
    message: { en: 'the value is missing.', fr: 'la valeur manque.' },
    hint: {
      en: 'Fill it in; `missing = drop` leaves out such rows, `missing = mean` puts the mean of the training part there.',
      fr: "Complétez-la ; `missing = drop` laisse ces lignes de côté, `missing = mean` y met la moyenne de la partie d'entraînement.",
    },
  });

const missingClass = (place: Place): DataError =>
  new DataError(place, {
    message: {
      en: 'the class is missing, and there is no mean of classes.',
      fr: "la classe manque, et des classes n'ont pas de moyenne.",
    },
    hint: {
      en: 'Fill it in, or leave out such rows with `missing = drop`.',
      fr: 'Complétez-la, ou laissez ces lignes de côté avec `missing = drop`.',
    },
  });

function noNumber(place: Place, text: string): DataError {
  const message = { en: `\`${text}\` is not a number.`, fr: `\`${text}\` n'est pas un nombre.` };
  if (/^\s*[+-]?\d+,\d+\s*$/.test(text)) {
    const point = text.trim().replace(',', '.');
    return new DataError(place, {
      message,
      hint: {
        en: `Numbers have a decimal point: \`${point}\`.`,
        fr: `Les nombres s'écrivent avec un point décimal : \`${point}\`.`,
      },
    });
  }
  if (/^\s*[+-]?inf(inity)?\s*$/i.test(text)) return notFinite(place, text);
  return new DataError(place, {
    message,
    hint: {
      en: `If the column holds classes, write \`encode = {${place.column}: one_hot}\`; if it is no input, list the inputs without it.`,
      fr: `Si la colonne contient des classes, écrivez \`encode = {${place.column}: one_hot}\` ; si elle n'est pas une entrée, listez les entrées sans elle.`,
    },
  });
}

const notFinite = (place: Place, text: string): DataError =>
  new DataError(place, {
    message: {
      en: `\`${text}\` is infinite; the loss would be NaN from there on.`,
      fr: `\`${text}\` est infini ; la perte vaudrait NaN dès cet endroit.`,
    },
    hint: {
      en: 'Replace it by a number, or take the row out of the file.',
      fr: 'Remplacez-le par un nombre, ou retirez la ligne du fichier.',
    },
  });
