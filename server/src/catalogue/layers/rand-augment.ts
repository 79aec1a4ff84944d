import { defineLayer } from '../kit/index.ts';
import { integer } from '../kit/params.ts';
import { augmentation, channelsFault, insideOf, rangeFault, sameImages } from './augmenting.ts';
import { range, sampling, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

/** keras/src/layers/preprocessing/image_preprocessing/rand_augment.py */
export const randAugment = defineLayer({
  name: 'RandAugment',
  category: 'preprocessing',
  doc: {
    en: 'While training, draws in each step a few of eleven operations (shear, shift, turn, brightness, contrast, sharpness, fewer shades …) and applies them one after the other to the whole batch. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, tire à chaque pas quelques opérations parmi onze (inclinaison, décalage, rotation, luminosité, contraste, netteté, moins de nuances …) et les applique l’une après l’autre à tout le lot. Au test, les images restent telles quelles.',
  },
  usual: {
    en: '`num_ops=2, factor=0.3`: two numbers instead of a dozen to tune.',
    fr: '`num_ops=2, factor=0.3` : deux nombres à régler au lieu d’une douzaine.',
  },
  trap: {
    en: 'It may invert or turn images whatever they show. Each step computes all eleven operations, and keeps those drawn.',
    fr: 'Elle peut inverser ou tourner les images, quoi qu’elles montrent. Chaque pas calcule les onze opérations, et garde celles tirées.',
  },
  params: {
    value_range: valueRange,
    num_ops: integer(
      { en: 'How many operations, one after the other.', fr: 'Combien d’opérations, l’une après l’autre.' },
      { default: 2, min: 0 },
      { usual: { en: '1 to 3.', fr: 'De 1 à 3.' } },
    ),
    factor: range(
      {
        en: 'How strong they are: the two ends; one number means from 0 to it.',
        fr: 'Leur force : les deux bouts ; un seul nombre va de 0 à lui.',
      },
      { min: 0, max: 1 },
      0.5,
      { en: '0.2 to 0.5.', fr: 'De 0.2 à 0.5.' },
    ),
    interpolation: sampling,
    seed,
    data_format: dataFormat,
  },
  ...augmentation,
  buildsFor: (_config, isNamed) => insideOf(isNamed, true),
  outputs: ([input = []], config) =>
    sameImages(
      input,
      rangeFault('factor', config.factor, {}),
      config.num_ops > 0 ? channelsFault(input, config, [1, 3]) : undefined,
    ),
  example: 'RandAugment(factor=0.3)',
  source: 'keras.layers.RandAugment',
  page: 'layers/preprocessing_layers/image_augmentation/rand_augment/',
});
