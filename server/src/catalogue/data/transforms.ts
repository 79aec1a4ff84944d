import { defineTransform } from '../kit/define.ts';
import type { Entry } from '../kit/entry.ts';
import { integer, number, text } from '../kit/params.ts';

const standard = defineTransform({
  name: 'standard',
  doc: {
    en: 'Brings every column to mean 0 and deviation 1.',
    fr: 'Ramène chaque colonne à une moyenne de 0 et un écart type de 1.',
  },
  formula: '(x − mean) / deviation',
  usual: { en: 'For columns of different units.', fr: 'Pour des colonnes d’unités différentes.' },
  trap: {
    en: 'Mean and deviation are those of the training part alone, so that nothing leaks from the test.',
    fr: 'Moyenne et écart type sont ceux de la seule partie d’entraînement : rien ne fuit du test.',
  },
  params: {},
  example: 'standard',
  source: 'nnspec',
});

const minmax = defineTransform({
  name: 'minmax',
  doc: { en: 'Brings every column to the range from 0 to 1.', fr: 'Ramène chaque colonne à l’intervalle de 0 à 1.' },
  formula: '(x − min) / (max − min)',
  usual: { en: 'For columns with bounds, without outliers.', fr: 'Pour des colonnes bornées, sans valeurs aberrantes.' },
  trap: {
    en: 'Bounds are those of the training part: a test value may lie outside.',
    fr: 'Les bornes sont celles de la partie d’entraînement : une valeur du test peut en sortir.',
  },
  params: {},
  example: 'minmax',
  source: 'nnspec',
});

const divideBy = defineTransform({
  name: 'divide_by',
  doc: { en: 'Divides every value by one number.', fr: 'Divise chaque valeur par un même nombre.' },
  formula: 'x / divisor',
  usual: {
    en: '`divide_by(255)` for bytes of an image, `divide_by(16)` for digits of 0 to 16.',
    fr: '`divide_by(255)` pour les octets d’une image, `divide_by(16)` pour des chiffres de 0 à 16.',
  },
  trap: {
    en: 'It fits nothing: for values that do not begin at 0, take `minmax` or `standard`.',
    fr: 'Il n’ajuste rien : pour des valeurs qui ne partent pas de 0, prenez `minmax` ou `standard`.',
  },
  params: {
    divisor: number(
      { en: 'What is divided by.', fr: 'Par quoi on divise.' },
      { min: 0, exclusiveMin: true },
      { usual: { en: '255 for bytes.', fr: '255 pour des octets.' } },
    ),
  },
  example: 'divide_by(255)',
  source: 'nnspec',
});

const window = defineTransform({
  name: 'window',
  doc: {
    en: 'Turns a series into sequences: `length` steps go in, the value `horizon` steps later is the target.',
    fr: 'Découpe une série en séquences : `length` pas entrent, la valeur située `horizon` pas plus loin est la cible.',
  },
  formula: '(n − length − horizon) // stride + 1 sequences from n rows',
  usual: {
    en: 'At least one period of the series: 24 for hours of a day, 12 for months.',
    fr: 'Au moins une période de la série : 24 pour les heures d’un jour, 12 pour les mois.',
  },
  trap: {
    en: 'The parts are split in time order: the test is the end of the series.',
    fr: 'Les parties se suivent dans le temps : le test est la fin de la série.',
  },
  params: {
    length: integer(
      { en: 'Steps of a sequence.', fr: 'Nombre de pas d’une séquence.' },
      { min: 1 },
      {
        usual: {
          en: 'One or two periods of the series: 24 hours, 12 months.',
          fr: 'Une ou deux périodes de la série : 24 heures, 12 mois.',
        },
        rangeRule: 'invalid-size',
      },
    ),
    horizon: integer(
      { en: 'How many steps after the sequence the target lies.', fr: 'À combien de pas après la séquence se trouve la cible.' },
      { default: 1, min: 1 },
      { usual: { en: '1: the next value.', fr: '1 : la valeur suivante.' }, rangeRule: 'invalid-size' },
    ),
    stride: integer(
      {
        en: 'Steps from the start of one sequence to that of the next.',
        fr: 'Nombre de pas du début d’une séquence à celui de la suivante.',
      },
      { default: 1, min: 1 },
      { usual: { en: '1.', fr: '1.' }, rangeRule: 'invalid-size' },
    ),
  },
  example: 'window(length=24, horizon=1)',
  source: 'nnspec',
});

const columns = defineTransform({
  name: 'columns',
  doc: {
    en: 'All the columns from one to another, in the order of the file.',
    fr: 'Toutes les colonnes de l’une à l’autre, dans l’ordre du fichier.',
  },
  usual: {
    en: 'Pixels or measurements side by side: `inputs = columns("p0", "p63")`.',
    fr: 'Des pixels ou des mesures côte à côte : `inputs = columns("p0", "p63")`.',
  },
  trap: {
    en: 'It is the order of the file that counts: a label in between is read as an input.',
    fr: 'C’est l’ordre du fichier qui compte : une étiquette entre les deux est lue comme une entrée.',
  },
  params: {
    first: text({ en: 'The first column.', fr: 'La première colonne.' }),
    last: text({ en: 'The last column, which belongs to it.', fr: 'La dernière colonne, comprise.' }),
  },
  example: 'columns("p0", "p63")',
  source: 'nnspec',
});

const tokenize = defineTransform({
  name: 'tokenize',
  doc: {
    en: 'Turns a text into a list of word numbers: small letters, without punctuation, as Keras’s `TextVectorization`.',
    fr: 'Transforme un texte en liste de numéros de mots : en minuscules, sans ponctuation, comme `TextVectorization` de Keras.',
  },
  usual: {
    en: 'Before `Embedding(vocabulary, …, mask_zero=true)`: 0 fills a short text up, 1 stands for any other word.',
    fr: 'Avant `Embedding(vocabulary, …, mask_zero=true)` : 0 complète un texte court, 1 représente tout autre mot.',
  },
  trap: {
    en: 'The words are the most frequent ones of the training part alone; small letters are those of ASCII.',
    fr: 'Les mots sont les plus fréquents de la seule partie d’entraînement ; les minuscules sont celles de l’ASCII.',
  },
  params: {
    vocabulary: integer(
      { en: 'How many numbers there are, 0 and 1 included.', fr: 'Combien il y a de numéros, 0 et 1 compris.' },
      { default: 10_000, min: 3 },
      { usual: { en: '5,000 to 50,000.', fr: 'De 5 000 à 50 000.' }, rangeRule: 'invalid-size' },
    ),
    length: integer(
      {
        en: 'Words of a sample: a longer text is cut off, a shorter one filled up.',
        fr: 'Mots d’un échantillon : un texte plus long est coupé, un plus court complété.',
      },
      { default: 200, min: 1 },
      {
        usual: { en: '100 to 500: what nine texts of ten fit in.', fr: 'De 100 à 500 : assez pour neuf textes sur dix.' },
        rangeRule: 'invalid-size',
      },
    ),
  },
  example: 'tokenize(vocabulary=10_000, length=200)',
  source: 'nnspec',
});

/** What is done to data, and how columns are named. */
export const transforms: readonly Entry[] = [standard, minmax, divideBy, window, tokenize, columns];
