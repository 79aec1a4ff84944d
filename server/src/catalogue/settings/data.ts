import { defineSettings } from '../kit/define.ts';
import { anyOf, entryOf, listOf, maybe, recordOf, seed, setting } from './shared.ts';

const columns = anyOf(entryOf('transform', 'columns'), listOf({ kind: 'string' }));
const scales = entryOf('transform', 'standard', 'minmax', 'divide_by');

const columnsRead = {
  inputs: maybe(
    anyOf(recordOf(columns), columns),
    {
      en: 'Columns that go into the network: a list, `columns("p0", "p63")` for a range, or a record by input name.',
      fr: 'Colonnes qui entrent dans le réseau : une liste, `columns("p0", "p63")` pour une suite, ou un enregistrement par nom d’entrée.',
    },
    { usual: { en: 'Left out: every column but the target.', fr: 'Omis : toutes les colonnes sauf la cible.' } },
  ),
  target: maybe(
    anyOf(recordOf(columns), columns),
    {
      en: 'Column to predict: one, a list, or a record by output name.',
      fr: 'Colonne à prédire : une, une liste, ou un enregistrement par nom de sortie.',
    },
    {
      usual: {
        en: 'Left out: the last column of a table; `npz` and `idx` name their labels themselves.',
        fr: 'Omis : la dernière colonne d’une table ; `npz` et `idx` nomment eux-mêmes leurs étiquettes.',
      },
    },
  ),
  sample_weight: maybe(
    { kind: 'string' },
    {
      en: 'Column that says how much each row counts in the loss, in training, validation and test: a row of weight 2 counts as two.',
      fr: 'Colonne qui dit combien chaque ligne compte dans la perte, à l’entraînement, en validation et au test : une ligne de poids 2 compte pour deux.',
    },
    {
      usual: {
        en: 'Left out: all rows count the same. It does not go into the network.',
        fr: 'Omise : toutes les lignes comptent autant. Elle n’entre pas dans le réseau.',
      },
      trap: {
        en: 'Metrics count every row the same, as in Keras. It excludes `class_weight`.',
        fr: 'Les métriques comptent toutes les lignes autant, comme dans Keras. Elle exclut `class_weight`.',
      },
    },
  ),
  encode: maybe(
    recordOf({ kind: 'choice', values: ['one_hot', 'integer'] }),
    {
      en: 'How words or class numbers of a column become numbers: `one_hot` (a 1 at the place of the class) or `integer` (its number).',
      fr: 'Comment les mots ou les numéros de classe d’une colonne deviennent des nombres : `one_hot` (un 1 à la place de la classe) ou `integer` (son numéro).',
    },
    {
      usual: {
        en: 'Left out: what the loss needs (one-hot for `categorical_crossentropy`, the number for the sparse one).',
        fr: 'Omis : ce que veut la perte (one-hot pour `categorical_crossentropy`, le numéro pour la version « sparse »).',
      },
    },
  ),
};

const shaping = {
  scale: maybe(
    scales,
    {
      en: 'Brings the inputs to numbers around 1, at which networks learn best.',
      fr: 'Ramène les entrées à des nombres voisins de 1, ceux avec lesquels un réseau apprend le mieux.',
    },
    {
      usual: {
        en: '`divide_by(255)` for bytes, `standard` for columns.',
        fr: '`divide_by(255)` pour des octets, `standard` pour des colonnes.',
      },
      trap: { en: 'Fitted on the training part alone.', fr: 'Réglé sur la seule partie d’entraînement.' },
    },
  ),
  scale_target: maybe(
    scales,
    { en: 'The same for a target that is a number.', fr: 'De même, pour une cible qui est un nombre.' },
    {
      trap: {
        en: 'Loss and metrics are reported in the scaled unit, predictions in that of the file. Never for classes.',
        fr: 'Perte et métriques sont données dans l’unité mise à l’échelle, les prédictions dans celle du fichier. Jamais pour des classes.',
      },
    },
  ),
  reshape: maybe(
    listOf({ kind: 'integer', min: 1 }),
    {
      en: 'Shape of one sample: 64 columns become an image with `[8, 8, 1]`.',
      fr: 'Forme d’un échantillon : 64 colonnes deviennent une image avec `[8, 8, 1]`.',
    },
    {
      rangeRule: 'invalid-size',
      trap: {
        en: 'The batch is not part of it; the product stays the same.',
        fr: 'Le lot n’en fait pas partie ; le produit reste le même.',
      },
    },
  ),
  window: maybe(entryOf('transform', 'window'), {
    en: 'Turns a series into sequences of `length` steps.',
    fr: 'Découpe une série en séquences de `length` pas.',
  }),
  tokenize: maybe(entryOf('transform', 'tokenize'), {
    en: 'Turns a text column into lists of word numbers.',
    fr: 'Transforme une colonne de texte en listes de numéros de mots.',
  }),
  missing: setting(
    { kind: 'choice', values: ['error', 'drop', 'mean'] },
    {
      en: 'What becomes of an empty cell: `error` stops, `drop` leaves the row out, `mean` puts the mean of the column.',
      fr: 'Ce que devient une case vide : `error` arrête, `drop` écarte la ligne, `mean` y met la moyenne de la colonne.',
    },
    { default: 'error' },
  ),
};

const parts = {
  split: maybe(
    listOf({ kind: 'number', min: 0, max: 1 }),
    {
      en: 'Shares of training, validation and test: `[0.8, 0.1, 0.1]`.',
      fr: 'Parts d’entraînement, de validation et de test : `[0.8, 0.1, 0.1]`.',
    },
    {
      rangeRule: 'invalid-split',
      usual: { en: 'Left out: all is training.', fr: 'Omis : tout sert à l’entraînement.' },
      trap: {
        en: 'The test is looked at once, at the end. A validation part here and `validation_split` there exclude each other.',
        fr: 'Le test n’est regardé qu’une fois, à la fin. Une part de validation ici et `validation_split` là-bas s’excluent.',
      },
    },
  ),
  shuffle: maybe(
    { kind: 'boolean' },
    {
      en: 'Whether the rows are mixed before they are split.',
      fr: 'Mélange ou non les lignes avant de les répartir.',
    },
    {
      usual: { en: 'Left out: true, but for windows.', fr: 'Omis : true, sauf avec `window`.' },
      trap: {
        en: 'A file sorted by class must be mixed; a series must not.',
        fr: 'Un fichier trié par classe doit être mélangé ; une série, non.',
      },
    },
  ),
  stratify: setting(
    { kind: 'boolean' },
    { en: 'Gives every part the same share of each class.', fr: 'Donne à chaque partie la même part de chaque classe.' },
    { default: false },
  ),
  seed: seed({
    en: 'Makes the parts the same in every run; left out, that of the train block.',
    fr: 'Rend les parties identiques d’un essai à l’autre ; omise, celle du bloc train.',
  }),
  facts: maybe(
    recordOf(anyOf({ kind: 'number' }, listOf({ kind: 'number' })), 'samples', 'classes', 'range', 'target_range'),
    {
      en: 'What is known of data that are not there yet: `{samples: 60_000, classes: 10, range: [0, 255], target_range: [0, 9]}`.',
      fr: 'Ce que l’on sait de données absentes : `{samples: 60_000, classes: 10, range: [0, 255], target_range: [0, 9]}`.',
    },
    {
      usual: {
        en: 'Checks rest on it; training reads the file.',
        fr: 'Les vérifications s’y fient ; l’entraînement lit le fichier.',
      },
    },
  ),
};

/** language.md, `data` */
export const dataSettings = defineSettings({
  name: 'data',
  doc: {
    en: 'What a network learns from: where it lies, what is read, how it is prepared and split.',
    fr: 'Ce dont un réseau apprend : où cela se trouve, ce qui est lu, comment c’est préparé et réparti.',
  },
  params: {
    source: setting(anyOf(entryOf('source'), entryOf('generator')), {
      en: 'Where the data come from.',
      fr: 'D’où viennent les données.',
    }),
    ...columnsRead,
    ...shaping,
    ...parts,
  },
});
