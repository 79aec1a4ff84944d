import { defineLayer } from '../kit/index.ts';
import { usually } from '../kit/params.ts';
import { endsOfEach } from './params/borders.ts';
import { dataFormat } from './params/common.ts';
import { weightless } from './pooling.ts';
import { croppingOutputs } from './reshaping.ts';

/** keras/src/layers/reshaping/cropping2d.py */
export const cropping2d = defineLayer({
  name: 'Cropping2D',
  category: 'reshaping',
  doc: { en: 'Cuts rows and columns off the border of an image.', fr: 'Retire des lignes et des colonnes au bord d’une image.' },
  formula: 'size − before − after',
  usual: {
    en: 'To bring two branches to one size before they meet.',
    fr: 'Pour ramener deux branches à une même taille avant leur rencontre.',
  },
  trap: { en: 'Something must be left along every axis.', fr: 'Il doit rester quelque chose le long de chaque axe.' },
  params: {
    cropping: usually(
      endsOfEach(
        {
          en: 'How much goes at both ends: one number for all, one for each axis, or `[start, end]` for each axis.',
          fr: 'Combien part aux deux bouts : un nombre pour tous, un par axe, ou `[début, fin]` pour chaque axe.',
        },
        [
          [0, 0],
          [0, 0],
        ],
      ),
      {
        en: 'What brings a map to the size of the one that it is joined with.',
        fr: 'Ce qui ramène une carte à la taille de celle à laquelle on la joint.',
      },
    ),
    data_format: dataFormat,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: croppingOutputs(2),
  ...weightless,
  example: 'Cropping2D([[1, 0], [2, 2]])',
  source: 'keras.layers.Cropping2D',
});
