import { defineLayer } from '../kit/index.ts';
import { augmentation, rangeFault, sameImages } from './augmenting.ts';
import { range, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

const BITS = { min: 1, max: 8 };

/** keras/src/layers/preprocessing/image_preprocessing/random_posterization.py */
export const randomPosterization = defineLayer({
  name: 'RandomPosterization',
  category: 'preprocessing',
  doc: {
    en: 'While training, leaves each image only a few shades: of the 8 bits of a value, some stay. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, ne laisse à chaque image que quelques nuances : des 8 bits d’une valeur, certains restent. Au test, les images restent telles quelles.',
  },
  formula: 'y = ⌊x / 2ˢ⌋ · 2ˢ,  s = 8 − bits',
  usual: { en: '`[4, 8]`: 16 to 128 shades.', fr: '`[4, 8]` : de 16 à 128 nuances.' },
  trap: {
    en: 'The upper end is never drawn: `[4, 8]` gives 4 to 7 bits, and one number `n` 1 to `n - 1`. No gradient passes through.',
    fr: 'Le bout supérieur n’est jamais tiré : `[4, 8]` donne de 4 à 7 bits, et un seul nombre `n` de 1 à `n - 1`. Aucun gradient ne passe.',
  },
  params: {
    factor: range(
      {
        en: 'How many bits stay: the two ends, from 1 to 8; one number means from 1 to it.',
        fr: 'Combien de bits restent : les deux bouts, de 1 à 8 ; un seul nombre va de 1 à lui.',
      },
      BITS,
    ),
    value_range: valueRange,
    data_format: dataFormat,
    seed,
  },
  ...augmentation,
  outputs: ([input = []], { factor }) => sameImages(input, rangeFault('factor', factor, BITS)),
  example: 'RandomPosterization([4, 8])',
  source: 'keras.layers.RandomPosterization',
  page: 'layers/preprocessing_layers/image_augmentation/random_posterization/',
});
