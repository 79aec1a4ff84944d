import { defineLayer } from '../kit/index.ts';
import { augmentation, rangeFault, sameImages } from './augmenting.ts';
import { formatByName, rangeOrNone, valueRange } from './params/augment.ts';
import { seed } from './params/common.ts';

const SHIFT = { min: -1, max: 1 };

/** keras/src/layers/preprocessing/image_preprocessing/random_brightness.py */
export const randomBrightness = defineLayer({
  name: 'RandomBrightness',
  category: 'preprocessing',
  doc: {
    en: 'While training, makes each image lighter or darker, by an amount of its own; what leaves `value_range` is cut. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, éclaircit ou assombrit chaque image, d’une quantité à elle ; ce qui sort de `value_range` est coupé. Au test, les images restent telles quelles.',
  },
  formula: 'y = x + u · (white − black),  u ∈ [−factor, factor]',
  usual: { en: '0.1 to 0.2.', fr: 'De 0.1 à 0.2.' },
  trap: {
    en: '`value_range` is `[0, 255]` by default: write `[0, 1]` for scaled images, or nearly all become white or black.',
    fr: '`value_range` vaut `[0, 255]` par défaut : écrivez `[0, 1]` pour des images mises à l’échelle, sinon presque toutes deviennent blanches ou noires.',
  },
  params: {
    factor: rangeOrNone(
      {
        en: 'Largest change either way, as a share of the whole range; or the two ends.',
        fr: 'Plus grand changement, dans les deux sens, en part de l’étendue ; ou les deux bouts.',
      },
      SHIFT,
    ),
    value_range: valueRange,
    seed,
  },
  ...augmentation,
  callParams: formatByName,
  outputs: ([input = []], { factor }) => sameImages(input, rangeFault('factor', factor, SHIFT)),
  example: 'RandomBrightness(0.2)',
  source: 'keras.layers.RandomBrightness',
  page: 'layers/preprocessing_layers/image_augmentation/random_brightness/',
});
