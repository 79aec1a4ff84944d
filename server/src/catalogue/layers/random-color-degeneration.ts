import { defineLayer } from '../kit/index.ts';
import { augmentation, channelsFault, rangeFault, sameImages } from './augmenting.ts';
import { range, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

const BOUNDS = { min: -1, max: 1 };

/** keras/src/layers/preprocessing/image_preprocessing/random_color_degeneration.py */
export const randomColorDegeneration = defineLayer({
  name: 'RandomColorDegeneration',
  category: 'preprocessing',
  doc: {
    en: 'While training, mixes each image with its grey version, by an amount of its own. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, mêle chaque image à sa version grise, d’une quantité à elle. Au test, les images restent telles quelles.',
  },
  formula: 'y = x + u · (grey − x),  u ∈ [lower, upper]',
  usual: { en: '`[0, 0.5]`: from all colour to half of it.', fr: '`[0, 0.5]` : de toute la couleur à sa moitié.' },
  trap: {
    en: 'It needs three channels. One number `f` draws between `-f` and `f`; a negative one makes colours stronger.',
    fr: 'Il lui faut trois canaux. Un seul nombre `f` tire entre `-f` et `f` ; un négatif rend les couleurs plus vives.',
  },
  params: {
    factor: range(
      {
        en: 'The two ends of the range that is drawn from; one number means from minus it to it.',
        fr: 'Les deux bouts de l’intervalle tiré ; un seul nombre va de son opposé à lui.',
      },
      BOUNDS,
    ),
    value_range: valueRange,
    data_format: dataFormat,
    seed,
  },
  ...augmentation,
  outputs: ([input = []], config) =>
    sameImages(input, rangeFault('factor', config.factor, BOUNDS), channelsFault(input, config, [3])),
  example: 'RandomColorDegeneration([0, 0.5])',
  source: 'keras.layers.RandomColorDegeneration',
  page: 'layers/preprocessing_layers/image_augmentation/random_color_degeneration/',
});
