import { defineLayer } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { augmentation, rangeFault, sameImages } from './augmenting.ts';
import { fillValue, sampling, share } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

/** keras/src/layers/preprocessing/image_preprocessing/random_perspective.py */
export const randomPerspective = defineLayer({
  name: 'RandomPerspective',
  category: 'preprocessing',
  doc: {
    en: 'While training, shows each image as if seen from another place: its corners move, straight lines stay straight. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, montre chaque image comme vue d’ailleurs : ses coins bougent, les droites restent droites. Au test, les images restent telles quelles.',
  },
  usual: {
    en: '`scale=0.2`, for photographs of signs and pages.',
    fr: '`scale=0.2`, pour des photographies de panneaux et de pages.',
  },
  trap: {
    en: 'The default is strong: corners move by up to half a side.',
    fr: 'La valeur par défaut est forte : les coins bougent jusqu’à un demi-côté.',
  },
  params: {
    factor: share(1),
    scale: number(
      {
        en: 'How far the corners move: 1 is up to half of their distance from the first corner.',
        fr: 'De combien bougent les coins : 1, jusqu’à la moitié de leur distance au premier coin.',
      },
      { default: 1, min: 0, max: 1 },
    ),
    interpolation: sampling,
    fill_value: fillValue,
    seed,
    data_format: dataFormat,
  },
  ...augmentation,
  outputs: ([input = []], { factor }) => sameImages(input, rangeFault('factor', factor, {})),
  example: 'RandomPerspective(scale=0.2)',
  source: 'keras.layers.RandomPerspective',
  page: 'layers/preprocessing_layers/image_augmentation/random_perspective/',
});
