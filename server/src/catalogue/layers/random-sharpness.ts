import { defineLayer } from '../kit/index.ts';
import { augmentation, rangeFault, sameImages } from './augmenting.ts';
import { range, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

/** keras/src/layers/preprocessing/image_preprocessing/random_sharpness.py */
export const randomSharpness = defineLayer({
  name: 'RandomSharpness',
  category: 'preprocessing',
  doc: {
    en: 'While training, blurs or sharpens each image, by an amount of its own. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, floute ou accentue chaque image, d’une quantité à elle. Au test, les images restent telles quelles.',
  },
  formula: 'y = x + (1 − 2u) · (smoothed − x),  u ∈ [lower, upper]',
  usual: {
    en: '`[0.3, 0.7]`: 0 smooths over 3 × 3 pixels, 0.5 leaves the image as it is, 1 sharpens.',
    fr: '`[0.3, 0.7]` : 0 lisse sur 3 × 3 pixels, 0.5 laisse l’image telle quelle, 1 accentue.',
  },
  trap: {
    en: 'One number draws from 0 to it, so that below 0.5 it only blurs.',
    fr: 'Un seul nombre tire de 0 à lui : sous 0.5, elle ne fait que flouter.',
  },
  params: {
    factor: range(
      {
        en: 'The two ends of the range that is drawn from; one number means from 0 to it.',
        fr: 'Les deux bouts de l’intervalle tiré ; un seul nombre va de 0 à lui.',
      },
      { min: 0, max: 1 },
    ),
    value_range: valueRange,
    data_format: dataFormat,
    seed,
  },
  ...augmentation,
  outputs: ([input = []], { factor }) => sameImages(input, rangeFault('factor', factor, {})),
  example: 'RandomSharpness([0.3, 0.7])',
  source: 'keras.layers.RandomSharpness',
  page: 'layers/preprocessing_layers/image_augmentation/random_sharpness/',
});
