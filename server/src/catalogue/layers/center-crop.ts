import { defineLayer } from '../kit/index.ts';
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
    height: cropSize({ en: 'Rows of the result.', fr: 'Lignes du résultat.' }),
    width: cropSize({ en: 'Columns of the result.', fr: 'Colonnes du résultat.' }),
    data_format: dataFormat,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: resizingOutputs,
  ...weightless,
  example: 'CenterCrop(8, 8)',
  source: 'keras.layers.CenterCrop',
});
