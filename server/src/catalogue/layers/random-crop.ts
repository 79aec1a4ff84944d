import { defineLayer } from '../kit/index.ts';
import { augmentation } from './augmenting.ts';
import { resizingOutputs } from './images.ts';
import { dataFormat, positionalName, seed } from './params/common.ts';
import { cropSize } from './params/images.ts';

/** keras/src/layers/preprocessing/image_preprocessing/random_crop.py */
export const randomCrop = defineLayer({
  name: 'RandomCrop',
  category: 'preprocessing',
  doc: {
    en: 'While training, cuts a piece of the given size out of the images, at a place drawn once a batch. At test time: the largest piece of those proportions in the middle, brought to that size.',
    fr: 'Pendant l’entraînement, découpe dans les images un morceau de la taille donnée, à un endroit tiré une fois par lot. Au test : le plus grand morceau de ces proportions, au milieu, ramené à cette taille.',
  },
  usual: { en: 'A little smaller than the images: 28 of 32.', fr: 'Un peu moins que les images : 28 sur 32.' },
  trap: {
    en: 'Keras 3.15 says the same of test time, but leaves the images whole there: a `Dense` behind it then fails. Where an image is not larger than the piece on both axes, it is enlarged.',
    fr: 'Keras 3.15 dit de même du test, mais y laisse les images entières : un `Dense` derrière échoue alors. Une image qui ne dépasse pas le morceau sur les deux axes est agrandie.',
  },
  params: {
    height: cropSize({ en: 'Rows of the piece.', fr: 'Lignes du morceau.' }),
    width: cropSize({ en: 'Columns of the piece.', fr: 'Colonnes du morceau.' }),
    seed,
    data_format: dataFormat,
    name: positionalName,
  },
  ...augmentation,
  outputs: resizingOutputs,
  example: 'RandomCrop(8, 8)',
  source: 'keras.layers.RandomCrop',
  page: 'layers/preprocessing_layers/image_augmentation/random_crop/',
});
