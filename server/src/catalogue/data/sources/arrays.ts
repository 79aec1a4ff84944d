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
  trap: {
    en: 'Keras’s own `mnist.npz` calls its arrays `x_train` and `y_train`; files of your own have the names that were given to `savez`, else `arr_0`, `arr_1`.',
    fr: 'Le `mnist.npz` de Keras nomme ses tableaux `x_train` et `y_train` ; les vôtres portent les noms donnés à `savez`, sinon `arr_0`, `arr_1`.',
  },
  params: {
    file: packedFile('.npz'),
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
  trap: {
    en: 'Sample and label are paired by their place: both files in one order.',
    fr: 'Échantillon et étiquette vont par rang : les deux fichiers dans le même ordre.',
  },
  params: {
    x: path('Path of the samples.', 'Chemin des échantillons.', '.npy'),
    y: path('Path of the labels.', 'Chemin des étiquettes.', '.npy'),
  },
  example: 'npy("x.npy", y="y.npy")',
  source: 'nnspec',
});

const packedBytes = ['ubyte', '.idx', '.gz'];

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
  trap: {
    en: 'The bytes go from 0 to 255: without `scale` the first steps are far too large.',
    fr: 'Les octets vont de 0 à 255 : sans `scale`, les premiers pas sont bien trop grands.',
  },
  params: {
    images: path(
      'Path of the images; one packed with gzip is unpacked as it is read.',
      'Chemin des images ; s’il est compressé par gzip, il est décompressé à la lecture.',
      ...packedBytes,
    ),
    labels: path('Path of the labels.', 'Chemin des étiquettes.', ...packedBytes),
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
    size: integers(
      { en: 'Height and width.', fr: 'Hauteur et largeur.' },
      2,
      { default: 32 },
      { usual: { en: '`[32, 32]` to `[224, 224]`.', fr: 'De `[32, 32]` à `[224, 224]`.' } },
    ),
    channels: integer(
      {
        en: '3 for colours, 1 for grey; 4 and 2 have alpha as well.',
        fr: '3 pour des couleurs, 1 pour du gris ; 4 et 2 ont aussi alpha.',
      },
      { default: 3, min: 1, max: 4 },
      { usual: { en: '3.', fr: '3.' } },
    ),
  },
  example: 'images("photos", size=[32, 32], channels=3)',
  source: 'nnspec',
});

export const arrays: readonly Entry[] = [npz, npy, idx, images];
