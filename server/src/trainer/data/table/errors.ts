import { DataError, type Place } from '../error.ts';

export const missingCell = (place: Place): DataError =>
  new DataError(place, {
    message: { en: 'the value is missing.', fr: 'la valeur manque.' },
    hint: {
      en: 'Fill it in; `missing = drop` leaves out such rows, `missing = mean` puts the mean of the training part there.',
      fr: "Complétez-la ; `missing = drop` laisse ces lignes de côté, `missing = mean` y met la moyenne de la partie d'entraînement.",
    },
  });

export const missingClass = (place: Place): DataError =>
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

/** A cell that says no number that can be trained on. @param decimal what stands before a fraction here */
export function badNumber(place: Place, text: string, decimal: string): DataError {
  const written = text.trim();
  if (/^[+-]?(inf(inity)?|\d+([.,]\d*)?e\+?\d+)$/i.test(written)) return notFinite(place, written);
  const message = { en: `\`${text}\` is not a number.`, fr: `\`${text}\` n'est pas un nombre.` };
  if (decimal === '.' && /^[+-]?\d+,\d+$/.test(written)) return new DataError(place, { message, hint: DECIMAL_COMMA });
  return new DataError(place, {
    message,
    hint: {
      en: `If the column holds classes, write \`encode = {${place.column}: one_hot}\`; if it is no input, list the inputs without it.`,
      fr: `Si la colonne contient des classes, écrivez \`encode = {${place.column}: one_hot}\` ; si elle n'est pas une entrée, listez les entrées sans elle.`,
    },
  });
}

const DECIMAL_COMMA = {
  en: 'Where numbers have a decimal comma, write `decimal=","`: `csv("…", delimiter=";", decimal=",")`.',
  fr: 'Si les nombres ont une virgule décimale, écrivez `decimal=","` : `csv("…", delimiter=";", decimal=",")`.',
};

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
