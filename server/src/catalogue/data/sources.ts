import { defineSource } from '../kit/define.ts';
import type { Entry } from '../kit/entry.ts';
import { boolean, text } from '../kit/params.ts';

const path = (en: string, fr: string) => ({
  doc: { en, fr },
  trap: {
    en: 'Relative to this file, and inside the workspace.',
    fr: 'Relatif à ce fichier, et à l’intérieur de l’espace de travail.',
  },
});

const table = path(
  'Path of the file; one that ends in `.gz` is unpacked.',
  'Chemin du fichier ; un fichier en `.gz` est décompressé.',
);

const file = (...files: readonly string[]) => text(table.doc, {}, { trap: table.trap, files });

const header = boolean(
  {
    en: 'Whether the first line names the columns. Without it they are called `0`, `1`, `2` …',
    fr: 'La première ligne nomme-t-elle les colonnes ? Sinon, elles s’appellent `0`, `1`, `2` …',
  },
  true,
);

const csv = defineSource({
  name: 'csv',
  doc: {
    en: 'A table as text: a line a sample, values separated by commas.',
    fr: 'Une table en texte : une ligne par échantillon, des valeurs séparées par des virgules.',
  },
  usual: {
    en: '`inputs` and `target` say which columns are read.',
    fr: '`inputs` et `target` disent quelles colonnes sont lues.',
  },
  trap: {
    en: 'Numbers have a decimal point: `0.5`, not `0,5`.',
    fr: 'Les nombres ont un point décimal : `0.5`, et non `0,5`.',
  },
  params: {
    file: file('.csv', '.csv.gz'),
    delimiter: text({ en: 'What stands between two values.', fr: 'Ce qui sépare deux valeurs.' }, { default: ',' }),
    header,
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
  params: { file: file('.tsv', '.tsv.gz'), header },
  example: 'tsv("stars.tsv")',
  source: 'nnspec',
});

const npz = defineSource({
  name: 'npz',
  doc: {
    en: 'Arrays that NumPy saved with `savez`: one of samples, one of labels.',
    fr: 'Des tableaux enregistrés par NumPy avec `savez` : l’un d’échantillons, l’autre d’étiquettes.',
  },
  usual: {
    en: 'The first size of both arrays is the number of samples. Without `target`, `y` is the label.',
    fr: 'La première taille des deux tableaux est le nombre d’échantillons. Sans `target`, `y` est l’étiquette.',
  },
  params: {
    file: file('.npz'),
    x: text({ en: 'Name of the array of samples.', fr: 'Nom du tableau d’échantillons.' }, { default: 'x_train' }),
    y: text({ en: 'Name of the array of labels.', fr: 'Nom du tableau d’étiquettes.' }, { default: 'y_train' }),
  },
  example: 'npz("mnist.npz", x="x_train", y="y_train")',
  source: 'nnspec',
});

const images = path(
  'Path of the images; one that ends in `.gz` is unpacked.',
  'Chemin des images ; un fichier en `.gz` est décompressé.',
);
const labels = path('Path of the labels.', 'Chemin des étiquettes.');

const idxEndings = ['ubyte', '.idx', '.gz'];

const idx = defineSource({
  name: 'idx',
  doc: {
    en: 'The format of MNIST: one file of images, one of labels.',
    fr: 'Le format de MNIST : un fichier d’images, un d’étiquettes.',
  },
  usual: {
    en: 'With `scale = divide_by(255)` for bytes, and `reshape = [28, 28, 1]` for convolutions.',
    fr: 'Avec `scale = divide_by(255)` pour des octets, et `reshape = [28, 28, 1]` pour des convolutions.',
  },
  params: {
    images: text(images.doc, {}, { trap: images.trap, files: idxEndings }),
    labels: text(labels.doc, {}, { trap: labels.trap, files: idxEndings }),
  },
  example: 'idx(images="train-images.gz", labels="train-labels.gz")',
  source: 'nnspec',
});

/** Where data come from. */
export const sources: readonly Entry[] = [csv, tsv, npz, idx];
