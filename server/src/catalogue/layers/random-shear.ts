import { defineLayer } from '../kit/index.ts';
import { augmentation, sameImages } from './augmenting.ts';
import { fillMode, fillValue, sampling, strictRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

const SLANT = { min: 0, max: 1 };

/** keras/src/layers/preprocessing/image_preprocessing/random_shear.py */
export const randomShear = defineLayer({
  name: 'RandomShear',
  category: 'preprocessing',
  doc: {
    en: 'While training, slants each image: rows slip sideways, columns up or down, the more the further from the corner. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, incline chaque image : les lignes glissent de côté, les colonnes de haut en bas, d’autant plus loin du coin. Au test, les images restent telles quelles.',
  },
  formula: 'x′ = x + x_factor · y    y′ = y + y_factor · x',
  usual: { en: '0.1 to 0.2 for handwriting.', fr: 'De 0.1 à 0.2 pour de l’écriture.' },
  trap: {
    en: 'Both factors are 0 by default: `RandomShear()` does nothing.',
    fr: 'Les deux facteurs valent 0 par défaut : `RandomShear()` ne fait rien.',
  },
  params: {
    x_factor: strictRange(
      {
        en: 'Largest slant sideways, in pixels a row; or the two ends, both between 0 and 1.',
        fr: 'Plus grande inclinaison de côté, en pixels par ligne ; ou les deux bouts, entre 0 et 1.',
      },
      SLANT,
      0,
    ),
    y_factor: strictRange(
      {
        en: 'Largest slant up or down, in pixels a column; or the two ends, both between 0 and 1.',
        fr: 'Plus grande inclinaison de haut en bas, en pixels par colonne ; ou les deux bouts, entre 0 et 1.',
      },
      SLANT,
      0,
    ),
    interpolation: sampling,
    fill_mode: fillMode,
    fill_value: fillValue,
    data_format: dataFormat,
    seed,
  },
  ...augmentation,
  outputs: ([input = []]) => sameImages(input),
  example: 'RandomShear(0.2, 0.1)',
  source: 'keras.layers.RandomShear',
  page: 'layers/preprocessing_layers/image_augmentation/random_shear/',
});
