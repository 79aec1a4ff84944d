import { defineLayer } from '../kit/index.ts';
import { augmentation, rangeFault, sameImages } from './augmenting.ts';
import { formatByName, range, valueRange } from './params/augment.ts';
import { seed } from './params/common.ts';

/** keras/src/layers/preprocessing/image_preprocessing/random_contrast.py */
export const randomContrast = defineLayer({
  name: 'RandomContrast',
  category: 'preprocessing',
  doc: {
    en: 'While training, moves the values of each channel away from their mean, or towards it, by a factor for each image. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, éloigne les valeurs de chaque canal de leur moyenne, ou les en rapproche, d’un facteur par image. Au test, les images restent telles quelles.',
  },
  formula: 'y = (x − mean) · c + mean,  c ∈ [1 − lower, 1 + upper]',
  usual: { en: '`[0.2, 0.2]`: from 80 % to 120 %.', fr: '`[0.2, 0.2]` : de 80 % à 120 %.' },
  trap: {
    en: 'With one number, `lower` is 0: in Keras 3.15 `RandomContrast(0.2)` only strengthens. Write `[0.2, 0.2]` for both ways.',
    fr: 'Avec un seul nombre, `lower` vaut 0 : dans Keras 3.15, `RandomContrast(0.2)` ne fait que renforcer. Écrivez `[0.2, 0.2]` pour les deux sens.',
  },
  params: {
    factor: range(
      {
        en: 'How far the contrast grows at most; or how far it falls and how far it grows.',
        fr: 'De combien le contraste croît au plus ; ou de combien il baisse et de combien il croît.',
      },
      { min: 0, max: 1 },
    ),
    value_range: valueRange,
    seed,
  },
  ...augmentation,
  callParams: formatByName,
  outputs: ([input = []], { factor }) => sameImages(input, rangeFault('factor', factor, {})),
  example: 'RandomContrast([0.2, 0.2])',
  source: 'keras.layers.RandomContrast',
  page: 'layers/preprocessing_layers/image_augmentation/random_contrast/',
});
