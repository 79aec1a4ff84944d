import { defineLayer } from '../kit/index.ts';
import { listOf, number, optional, or } from '../kit/params.ts';
import { augmentation, channelsFault, rangeFault, sameImages } from './augmenting.ts';
import { range, share, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

const LAST = { data_format: 'channels_last' } as const;

const one = number({
  en: 'What the rectangle is filled with: one value, or one for each of three channels. `none`: noise.',
  fr: 'Ce qui remplit le rectangle : une valeur, ou une par canal s’il y en a trois. `none` : du bruit.',
});

/** keras/src/layers/preprocessing/image_preprocessing/random_erasing.py */
export const randomErasing = defineLayer({
  name: 'RandomErasing',
  category: 'preprocessing',
  doc: {
    en: 'While training, covers a rectangle of an image, so that the network must not rely on one detail. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, couvre un rectangle d’une image, pour que le réseau ne compte pas sur un seul détail. Au test, les images restent telles quelles.',
  },
  formula: 'height′ = √u · height    width′ = √v · width,  u, v ∈ scale',
  usual: {
    en: 'Rectangles of 2 % to a third of the image, the default.',
    fr: 'Des rectangles de 2 % à un tiers de l’image, par défaut.',
  },
  trap: {
    en: 'Small objects may vanish whole, with a label that still names them.',
    fr: 'De petits objets peuvent disparaître tout entiers, sous une étiquette qui les nomme encore.',
  },
  params: {
    factor: share(1),
    scale: range(
      {
        en: 'How much of the image the rectangle covers: the two ends; one number means from 0 to it.',
        fr: 'La part de l’image que couvre le rectangle : les deux bouts ; un seul nombre va de 0 à lui.',
      },
      { min: 0, max: 1 },
      [0.02, 0.33],
    ),
    fill_value: optional(or(one, listOf(3, one))),
    value_range: valueRange,
    seed,
    data_format: dataFormat,
  },
  ...augmentation,
  outputs: ([input = []], config) =>
    sameImages(
      input,
      rangeFault('factor', config.factor, {}),
      rangeFault('scale', config.scale, {}),
      Array.isArray(config.fill_value) ? channelsFault(input, LAST, [3]) : undefined,
    ),
  example: 'RandomErasing(scale=[0.02, 0.2])',
  source: 'keras.layers.RandomErasing',
  page: 'layers/preprocessing_layers/image_augmentation/random_erasing/',
});
