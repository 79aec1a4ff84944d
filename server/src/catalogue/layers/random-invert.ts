import { defineLayer } from '../kit/index.ts';
import { augmentation, rangeFault, sameImages } from './augmenting.ts';
import { share, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

/** keras/src/layers/preprocessing/image_preprocessing/random_invert.py */
export const randomInvert = defineLayer({
  name: 'RandomInvert',
  category: 'preprocessing',
  doc: {
    en: 'While training, turns some images into their negative. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, change certaines images en leur négatif. Au test, les images restent telles quelles.',
  },
  formula: 'y = white − x',
  usual: {
    en: '0.5 for drawings and characters that come light on dark and dark on light.',
    fr: '0.5 pour des dessins et caractères tantôt clairs sur fond sombre, tantôt sombres sur fond clair.',
  },
  trap: {
    en: 'One number `f` draws the share anew for each image between 0 and `f`, so that 1 inverts half of them; `[1, 1]` inverts all.',
    fr: 'Un seul nombre `f` tire la part à nouveau pour chaque image entre 0 et `f` : 1 en inverse la moitié ; `[1, 1]` les inverse toutes.',
  },
  params: {
    factor: share(1),
    value_range: valueRange,
    seed,
    data_format: dataFormat,
  },
  ...augmentation,
  outputs: ([input = []], { factor }) => sameImages(input, rangeFault('factor', factor, {})),
  example: 'RandomInvert(0.5)',
  source: 'keras.layers.RandomInvert',
  page: 'layers/preprocessing_layers/image_augmentation/random_invert/',
});
