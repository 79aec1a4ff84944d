import { defineLayer } from '../kit/index.ts';
import { usually } from '../kit/params.ts';
import { resizingOutputs } from './images.ts';
import { dataFormat } from './params/common.ts';
import { cropSize } from './params/images.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/preprocessing/image_preprocessing/center_crop.py */
export const centerCrop = defineLayer({
  name: 'CenterCrop',
  category: 'preprocessing',
  doc: {
    en: 'Keeps the middle of an image. One that is smaller is cut to the shape that is asked for and then enlarged.',
    fr: 'Garde le milieu d’une image. Une image plus petite est coupée à la forme demandée, puis agrandie.',
  },
  usual: { en: 'A little smaller than the images: 224 of 256.', fr: 'Un peu moins que les images : 224 sur 256.' },
  trap: { en: 'What lies at the border is lost.', fr: 'Ce qui est au bord est perdu.' },
  params: {
    height: usually(cropSize({ en: 'Rows of the result.', fr: 'Lignes du résultat.' }), {
      en: '32 to 512; 224 for networks trained on ImageNet.',
      fr: 'De 32 à 512 ; 224 pour les réseaux entraînés sur ImageNet.',
    }),
    width: usually(cropSize({ en: 'Columns of the result.', fr: 'Colonnes du résultat.' }), {
      en: 'As `height`.',
      fr: 'Comme `height`.',
    }),
    data_format: dataFormat,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: resizingOutputs,
  ...weightless,
  example: 'CenterCrop(8, 8)',
  source: 'keras.layers.CenterCrop',
});
