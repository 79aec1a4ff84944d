import { defineLayer } from '../kit/index.ts';
import { augmentation, rangeFault, sameImages } from './augmenting.ts';
import { elasticFillMode, fillValue, range, sampling, share, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

/** keras/src/layers/preprocessing/image_preprocessing/random_elastic_transform.py */
export const randomElasticTransform = defineLayer({
  name: 'RandomElasticTransform',
  category: 'preprocessing',
  doc: {
    en: 'While training, draws each image on rubber and pulls at it: every pixel moves a little, neighbours together. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, dessine chaque image sur du caoutchouc et tire dessus : chaque pixel bouge un peu, les voisins ensemble. Au test, les images restent telles quelles.',
  },
  formula: 'place′ = place + 0.1 · u · max(height, width) · noise,  u ∈ scale',
  usual: {
    en: '`scale=0.5`, for handwriting and pictures of tissue.',
    fr: '`scale=0.5`, pour de l’écriture et des images de tissus.',
  },
  trap: {
    en: 'On images below 20 pixels the noise is not blurred, and pixels are thrown about singly.',
    fr: 'Sur des images de moins de 20 pixels, le bruit n’est pas lissé, et les pixels sautent un à un.',
  },
  params: {
    factor: share(1),
    scale: range(
      {
        en: 'How strong the pull is: the two ends; one number means from 0 to it.',
        fr: 'La force de traction : les deux bouts ; un seul nombre va de 0 à lui.',
      },
      { min: 0, max: 1 },
      1,
    ),
    interpolation: sampling,
    fill_mode: elasticFillMode,
    fill_value: fillValue,
    value_range: valueRange,
    seed,
    data_format: dataFormat,
  },
  ...augmentation,
  outputs: ([input = []], config) =>
    sameImages(input, rangeFault('factor', config.factor, {}), rangeFault('scale', config.scale, {})),
  example: 'RandomElasticTransform(scale=0.5)',
  source: 'keras.layers.RandomElasticTransform',
  page: 'layers/preprocessing_layers/image_augmentation/random_elastic_transform/',
});
