import { defineSource } from '../../kit/define.ts';
import type { Entry } from '../../kit/entry.ts';
import { integer, integers, text } from '../../kit/params.ts';
import { packedFile, path } from './shared.ts';

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
    file: packedFile,
    x: text({ en: 'Name of the array of samples.', fr: 'Nom du tableau d’échantillons.' }, { default: 'x_train' }),
    y: text({ en: 'Name of the array of labels.', fr: 'Nom du tableau d’étiquettes.' }, { default: 'y_train' }),
  },
  example: 'npz("mnist.npz", x="x_train", y="y_train")',
  source: 'nnspec',
});

const npy = defineSource({
  name: 'npy',
  doc: {
    en: 'Two arrays that NumPy saved with `save`: a file of samples, a file of labels.',
    fr: 'Deux tableaux enregistrés par NumPy avec `save` : un fichier d’échantillons, un fichier d’étiquettes.',
  },
  usual: {
    en: 'The first size of both arrays is the number of samples.',
    fr: 'La première taille des deux tableaux est le nombre d’échantillons.',
  },
  params: {
    x: path('Path of the samples.', 'Chemin des échantillons.'),
    y: path('Path of the labels.', 'Chemin des étiquettes.'),
  },
  example: 'npy("x.npy", y="y.npy")',
  source: 'nnspec',
});

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
    images: path(
      'Path of the images; one packed with gzip is unpacked as it is read.',
      'Chemin des images ; s’il est compressé par gzip, il est décompressé à la lecture.',
    ),
    labels: path('Path of the labels.', 'Chemin des étiquettes.'),
  },
  example: 'idx(images="train-images.gz", labels="train-labels.gz")',
  source: 'nnspec',
});

const images = defineSource({
  name: 'images',
  doc: {
    en: 'A folder of PNG and JPEG images, a class a sub-folder.',
    fr: 'Un dossier d’images PNG et JPEG, un sous-dossier par classe.',
  },
  usual: {
    en: 'With `scale = divide_by(255)`. Classes are numbered in the order of their names; the target is called `class`.',
    fr: 'Avec `scale = divide_by(255)`. Les classes sont numérotées dans l’ordre de leurs noms ; la cible s’appelle `class`.',
  },
  trap: {
    en: 'An image of another size is stretched to this one, as by `image_dataset_from_directory` of Keras.',
    fr: 'Une image d’une autre taille est étirée à celle-ci, comme par `image_dataset_from_directory` de Keras.',
  },
  params: {
    folder: path('Path of the folder.', 'Chemin du dossier.'),
    size: integers({ en: 'Height and width.', fr: 'Hauteur et largeur.' }, 2, { default: 32 }),
    channels: integer(
      { en: '3 for colours, 1 for grey; 4 and 2 have alpha as well.', fr: '3 pour des couleurs, 1 pour du gris ; 4 et 2 ont aussi alpha.' },
      { default: 3, min: 1, max: 4 },
    ),
  },
  example: 'images("photos", size=[32, 32], channels=3)',
  source: 'nnspec',
});

export const arrays: readonly Entry[] = [npz, npy, idx, images];
