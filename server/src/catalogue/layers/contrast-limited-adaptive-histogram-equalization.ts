import { defineLayer } from '../kit/index.ts';
import { integers, number } from '../kit/params.ts';
import { augmentation, sameImages } from './augmenting.ts';
import { valueRange } from './params/augment.ts';
import { dataFormat } from './params/common.ts';

/** keras/src/layers/preprocessing/image_preprocessing/clahe.py */
export const contrastLimitedAdaptiveHistogramEqualization = defineLayer({
  name: 'ContrastLimitedAdaptiveHistogramEqualization',
  category: 'preprocessing',
  doc: {
    en: 'Brings out details in dark and light regions alike: each tile of an image has its shades spread over the whole range, and tiles blend into each other. In training and at test time alike.',
    fr: 'Fait ressortir les détails des zones sombres comme claires : chaque carreau de l’image voit ses nuances étalées sur toute l’étendue, et les carreaux se fondent. À l’entraînement comme au test.',
  },
  formula: 'y = 255 · (number of pixels of the tile below x) / (number of pixels of the tile)',
  usual: { en: 'X-rays and other pictures of medicine.', fr: 'Des radiographies et autres images médicales.' },
  trap: {
    en: 'Noise in flat regions is brought out too: lower `clip_limit`. No gradient passes through. Images need a few pixels a tile.',
    fr: 'Le bruit des zones unies ressort aussi : réduisez `clip_limit`. Aucun gradient ne passe. Il faut quelques pixels par carreau.',
  },
  params: {
    value_range: valueRange,
    clip_limit: number(
      {
        en: 'How often a shade may come up at most, in multiples of an even share; the rest is spread. 0 or less: no bound.',
        fr: 'Combien de fois une nuance compte au plus, en multiples d’une part égale ; le reste est étalé. 0 ou moins : sans borne.',
      },
      { default: 4 },
      { usual: { en: '2 to 4.', fr: 'De 2 à 4.' } },
    ),
    tile_grid_size: integers(
      { en: 'Tiles down and across.', fr: 'Carreaux en hauteur et en largeur.' },
      2,
      { default: 8 },
      { usual: { en: '8; fewer for small images: 4 of 32 pixels.', fr: '8 ; moins pour de petites images : 4 pour 32 pixels.' } },
    ),
    data_format: dataFormat,
  },
  ...augmentation,
  outputs: ([input = []]) => sameImages(input),
  example: 'ContrastLimitedAdaptiveHistogramEqualization()',
  source: 'keras.layers.ContrastLimitedAdaptiveHistogramEqualization',
  page: 'layers/preprocessing_layers/image_preprocessing/contrast_limited_adaptive_histogram_equalization/',
});
