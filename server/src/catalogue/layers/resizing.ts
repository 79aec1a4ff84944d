import { defineLayer } from '../kit/index.ts';
import { boolean, choice, number, usually } from '../kit/params.ts';
import { resizingOutputs } from './images.ts';
import { interpolation } from './params/borders.ts';
import { dataFormat } from './params/common.ts';
import { imageSize } from './params/images.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/preprocessing/image_preprocessing/resizing.py */
export const resizing = defineLayer({
  name: 'Resizing',
  category: 'preprocessing',
  doc: { en: 'Brings images to one size, by interpolation.', fr: 'Ramène des images à une même taille, par interpolation.' },
  usual: {
    en: 'First in a network for images of several sizes.',
    fr: 'En tête d’un réseau pour des images de plusieurs tailles.',
  },
  trap: {
    en: 'Without `crop_to_aspect_ratio` or `pad_to_aspect_ratio` a wide image is squeezed.',
    fr: 'Sans `crop_to_aspect_ratio` ni `pad_to_aspect_ratio`, une image large est écrasée.',
  },
  params: {
    height: usually(imageSize({ en: 'Rows of the result.', fr: 'Lignes du résultat.' }), {
      en: '32 to 512; 224 for networks trained on ImageNet.',
      fr: 'De 32 à 512 ; 224 pour les réseaux entraînés sur ImageNet.',
    }),
    width: usually(imageSize({ en: 'Columns of the result.', fr: 'Colonnes du résultat.' }), {
      en: 'As `height`.',
      fr: 'Comme `height`.',
    }),
    interpolation: interpolation('bilinear'),
    crop_to_aspect_ratio: boolean(
      {
        en: 'Cuts the longer side first, so that nothing is distorted.',
        fr: 'Coupe d’abord le côté le plus long, pour que rien ne soit déformé.',
      },
      false,
    ),
    pad_to_aspect_ratio: boolean(
      {
        en: 'Adds a border to the shorter side first, so that nothing is distorted or lost.',
        fr: 'Ajoute d’abord un bord au côté le plus court, pour que rien ne soit déformé ni perdu.',
      },
      false,
    ),
    fill_mode: choice(
      { en: 'How the border is filled: with `fill_value`.', fr: 'Comment se remplit le bord : avec `fill_value`.' },
      ['constant'],
      {
        default: 'constant',
      },
    ),
    fill_value: number({ en: 'Value of the border.', fr: 'Valeur du bord.' }, { default: 0 }, { usual: { en: '0.', fr: '0.' } }),
    antialias: boolean(
      {
        en: 'Whether a shrinking image mixes all the pixels that fall on one.',
        fr: 'Si une image qui rétrécit mêle tous les pixels qui tombent sur un seul.',
      },
      false,
    ),
    data_format: dataFormat,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: resizingOutputs,
  ...weightless,
  example: 'Resizing(32, 32)',
  source: 'keras.layers.Resizing',
});
