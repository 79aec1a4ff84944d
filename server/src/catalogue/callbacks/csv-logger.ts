import { defineCallback } from '../kit/define.ts';
import { boolean, text } from '../kit/params.ts';
import { IN_FOLDER } from './shared.ts';

/** keras/src/callbacks/csv_logger.py */
export const csvLogger = defineCallback({
  name: 'CSVLogger',
  doc: {
    en: 'Writes a line of numbers an epoch into a CSV file, for a spreadsheet or a plot.',
    fr: 'Écrit une ligne de valeurs par époque dans un fichier CSV, pour un tableur ou un graphique.',
  },
  usual: {
    en: '`CSVLogger("history.csv")`. The run’s `events.jsonl` holds the same numbers in any case.',
    fr: '`CSVLogger("history.csv")`. Le fichier `events.jsonl` de l’essai contient de toute façon les mêmes valeurs.',
  },
  trap: {
    en: 'Epochs count from 0, and the columns stand in alphabetical order.',
    fr: 'Les époques comptent à partir de 0, et les colonnes sont dans l’ordre alphabétique.',
  },
  params: {
    filename: text({ en: 'Name of the file.', fr: 'Nom du fichier.' }, {}, { trap: IN_FOLDER }),
    separator: text({ en: 'What stands between two values.', fr: 'Ce qui sépare deux valeurs.' }, { default: ',' }),
    append: boolean(
      {
        en: 'Goes on with a file that is there, without a second heading.',
        fr: 'Continue un fichier existant, sans second en-tête.',
      },
      false,
      {
        trap: {
          en: 'Each run has a folder of its own, so there is something to append to only in a run that goes on, and that appends anyway.',
          fr: 'Chaque essai a son dossier : il n’y a de suite à écrire que dans un essai repris, qui le fait de toute façon.',
        },
      },
    ),
  },
  example: 'CSVLogger("history.csv")',
  source: 'keras.callbacks.CSVLogger',
});
