import { defineLayer } from '../kit/index.ts';
import { augmentation, sameImages } from './augmenting.ts';
import { formatByName, valueRange } from './params/augment.ts';

/** keras/src/layers/preprocessing/image_preprocessing/auto_contrast.py */
export const autoContrast = defineLayer({
  name: 'AutoContrast',
  category: 'preprocessing',
  doc: {
    en: 'Stretches each channel of each image, so that its darkest pixel becomes black and its lightest white. In training and at test time alike.',
    fr: 'Étire chaque canal de chaque image, si bien que son pixel le plus sombre devient noir et le plus clair blanc. À l’entraînement comme au test.',
  },
  formula: 'y = (x − lowest) / (highest − lowest) · (white − black) + black',
  usual: { en: 'Pictures taken in poor light, X-rays.', fr: 'Des images prises à faible lumière, des radiographies.' },
  trap: {
    en: 'How light an image was as a whole is lost. Channels must come last: Keras looks for extremes over axes 1 and 2 whatever `data_format` says.',
    fr: 'La clarté d’ensemble de l’image est perdue. Les canaux doivent être à la fin : Keras cherche les extrêmes sur les axes 1 et 2 quoi que dise `data_format`.',
  },
  params: { value_range: valueRange },
  ...augmentation,
  callParams: formatByName,
  outputs: ([input = []]) => sameImages(input),
  example: 'AutoContrast()',
  source: 'keras.layers.AutoContrast',
  page: 'layers/preprocessing_layers/image_augmentation/auto_contrast/',
});
