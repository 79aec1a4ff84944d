import { defineLayer } from '../kit/index.ts';
import { augmentation, channelsFault, rangeFault, sameImages } from './augmenting.ts';
import { range, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

const BOUNDS = { min: -1, max: 1 };

/** keras/src/layers/preprocessing/image_preprocessing/random_saturation.py */
export const randomSaturation = defineLayer({
  name: 'RandomSaturation',
  category: 'preprocessing',
  doc: {
    en: 'While training, makes the colours of each image paler or stronger. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, rend les couleurs de chaque image plus pâles ou plus vives. Au test, les images restent telles quelles.',
  },
  formula: 'saturation′ = saturation · u / (1 − u),  u ∈ [lower, upper]',
  usual: {
    en: '`[0.4, 0.6]`: 0.5 leaves an image as it is, 0 takes all colour away, 1 makes every colour pure.',
    fr: '`[0.4, 0.6]` : 0.5 laisse l’image telle quelle, 0 ôte toute couleur, 1 rend chaque couleur pure.',
  },
  trap: {
    en: 'One number `f` draws between `-f` and `f`, and a negative one takes the colour away: give both ends, around 0.5.',
    fr: 'Un seul nombre `f` tire entre `-f` et `f`, et un négatif ôte la couleur : donnez les deux bouts, autour de 0.5.',
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
  example: 'RandomSaturation([0.4, 0.6])',
  source: 'keras.layers.RandomSaturation',
  page: 'layers/preprocessing_layers/image_augmentation/random_saturation/',
});
