import { defineLayer } from '../kit/index.ts';
import { augmentation, sameImages } from './augmenting.ts';
import { fillMode, fillValue, sampling, strictRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

const SHIFT = { min: -1, max: 1 };

/** keras/src/layers/preprocessing/image_preprocessing/random_translation.py */
export const randomTranslation = defineLayer({
  name: 'RandomTranslation',
  category: 'preprocessing',
  doc: {
    en: 'While training, shifts each image up or down and left or right, by an amount of its own. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, décale chaque image vers le haut ou le bas et la gauche ou la droite, d’une quantité à elle. Au test, les images restent telles quelles.',
  },
  usual: { en: '0.05 to 0.1 both ways.', fr: 'De 0.05 à 0.1 dans les deux sens.' },
  trap: {
    en: 'Factors are shares of the height and of the width, not pixels.',
    fr: 'Les facteurs sont des parts de la hauteur et de la largeur, pas des pixels.',
  },
  params: {
    height_factor: strictRange(
      {
        en: 'Largest shift up or down, as a share of the height; or the two ends, positive downwards.',
        fr: 'Plus grand décalage vers le haut ou le bas, en part de la hauteur ; ou les deux bouts, positifs vers le bas.',
      },
      SHIFT,
    ),
    width_factor: strictRange(
      {
        en: 'Largest shift to a side, as a share of the width; or the two ends, positive to the right.',
        fr: 'Plus grand décalage de côté, en part de la largeur ; ou les deux bouts, positifs vers la droite.',
      },
      SHIFT,
    ),
    fill_mode: fillMode,
    interpolation: sampling,
    seed,
    fill_value: fillValue,
    data_format: dataFormat,
  },
  ...augmentation,
  outputs: ([input = []]) => sameImages(input),
  example: 'RandomTranslation(0.1, 0.1)',
  source: 'keras.layers.RandomTranslation',
  page: 'layers/preprocessing_layers/image_augmentation/random_translation/',
});
