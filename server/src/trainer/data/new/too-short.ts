import type { FailureWords } from '../../failure.ts';
import { DataError } from '../error.ts';
import type { TooShort } from '../sampling.ts';

/** New data of too few rows for the windows of the run; a prediction wants no row for the target. */
export const shorterThanRun: TooShort = (file, rows, length, horizon) =>
  new DataError({ file }, horizon === 0 ? toPredict(rows, length) : toJudge(rows, length, horizon));

const toPredict = (rows: number, length: number): FailureWords => ({
  message: {
    en: `the run reads ${length} rows for one prediction; there are ${rows}.`,
    fr: `l'essai lit ${length} lignes pour une prédiction ; il y en a ${rows}.`,
  },
  hint: {
    en: 'Put the rows that come before into the file too.',
    fr: 'Mettez aussi dans le fichier les lignes qui précèdent.',
  },
});

const toJudge = (rows: number, length: number, horizon: number): FailureWords => ({
  message: {
    en: `the run reads ${length} rows, and judges by the one ${horizon} later: that takes ${length + horizon} rows; there are ${rows}.`,
    fr: `l'essai lit ${length} lignes, et juge par celle qui vient ${horizon} plus loin : il faut ${length + horizon} lignes ; il y en a ${rows}.`,
  },
  hint: {
    en: 'Put the rows that come before or after into the file too.',
    fr: 'Mettez aussi dans le fichier les lignes qui précèdent ou qui suivent.',
  },
});
