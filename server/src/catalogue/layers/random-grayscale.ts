import { defineLayer } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { augmentation, channelsFault, sameImages } from './augmenting.ts';
import { dataFormat, seed } from './params/common.ts';

/** keras/src/layers/preprocessing/image_preprocessing/random_grayscale.py */
export const randomGrayscale = defineLayer({
  name: 'RandomGrayscale',
  category: 'preprocessing',
  doc: {
    en: 'While training, takes the colour out of some images; they keep their three channels, all the same. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, ôte la couleur de certaines images ; elles gardent leurs trois canaux, tous égaux. Au test, les images restent telles quelles.',
  },
  formula: 'grey = 0.2989 · red + 0.587 · green + 0.114 · blue',
  usual: { en: '0.1 to 0.2.', fr: 'De 0.1 à 0.2.' },
  trap: {
    en: 'The default takes it out of half of them. Images of one channel stay as they are.',
    fr: 'Par défaut, elle l’ôte à la moitié. Les images d’un seul canal restent telles quelles.',
  },
  params: {
    factor: number(
      { en: 'Share of the images that lose their colour.', fr: 'Part des images qui perdent leur couleur.' },
      { default: 0.5, min: 0, max: 1 },
    ),
    data_format: dataFormat,
    seed,
  },
  ...augmentation,
  outputs: ([input = []], config) => sameImages(input, channelsFault(input, config, [1, 3])),
  example: 'RandomGrayscale(0.2)',
  source: 'keras.layers.RandomGrayscale',
  page: 'layers/preprocessing_layers/image_augmentation/random_grayscale/',
});
