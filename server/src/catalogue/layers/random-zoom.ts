import { defineLayer } from '../kit/index.ts';
import { optional } from '../kit/params.ts';
import { augmentation, sameImages } from './augmenting.ts';
import { fillMode, fillValue, sampling, strictRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

const ZOOM = { min: -1, max: 1, exclusiveMin: true };

/** keras/src/layers/preprocessing/image_preprocessing/random_zoom.py */
export const randomZoom = defineLayer({
  name: 'RandomZoom',
  category: 'preprocessing',
  doc: {
    en: 'While training, zooms each image in or out, by an amount of its own. The size of the images stays; so do they at test time.',
    fr: 'Pendant l’entraînement, agrandit ou réduit chaque image, d’une quantité à elle. La taille des images reste ; au test, les images aussi.',
  },
  formula: 'size′ = (1 + u) · size,  u ∈ [−factor, factor]',
  usual: { en: '0.1 to 0.2.', fr: 'De 0.1 à 0.2.' },
  trap: {
    en: 'A positive factor zooms *out*: 0.2 shows 120 % of the image, and fills the border.',
    fr: 'Un facteur positif *réduit* : 0.2 montre 120 % de l’image, et remplit le bord.',
  },
  params: {
    height_factor: strictRange(
      {
        en: 'Largest change of the height either way; or the two ends, negative to zoom in.',
        fr: 'Plus grand changement de la hauteur, dans les deux sens ; ou les deux bouts, négatifs pour agrandir.',
      },
      ZOOM,
    ),
    width_factor: optional(
      strictRange(
        {
          en: 'The same for the width. `none`: as the height, so that proportions stay.',
          fr: 'De même pour la largeur. `none` : comme la hauteur, si bien que les proportions restent.',
        },
        ZOOM,
      ),
    ),
    fill_mode: fillMode,
    interpolation: sampling,
    seed,
    fill_value: fillValue,
    data_format: dataFormat,
  },
  ...augmentation,
  outputs: ([input = []]) => sameImages(input),
  example: 'RandomZoom(0.2)',
  source: 'keras.layers.RandomZoom',
  page: 'layers/preprocessing_layers/image_augmentation/random_zoom/',
});
