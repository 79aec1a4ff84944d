import { defineLayer } from '../kit/index.ts';
import { usually } from '../kit/params.ts';
import { ends } from './params/borders.ts';
import { weightless } from './pooling.ts';
import { croppingOutputs } from './reshaping.ts';

/** keras/src/layers/reshaping/cropping1d.py */
export const cropping1d = defineLayer({
  name: 'Cropping1D',
  category: 'reshaping',
  doc: { en: 'Cuts steps off the start and the end of a sequence.', fr: 'Retire des pas au début et à la fin d’une séquence.' },
  formula: 'size − before − after',
  usual: {
    en: 'To bring two branches to one size before they meet.',
    fr: 'Pour ramener deux branches à une même taille avant leur rencontre.',
  },
  trap: { en: 'Something must be left along every axis.', fr: 'Il doit rester quelque chose le long de chaque axe.' },
  params: {
    cropping: usually(
      ends(
        {
          en: 'How many steps go at the start and at the end: one number for both, or `[start, end]`.',
          fr: 'Combien de pas partent au début et à la fin : un nombre pour les deux, ou `[début, fin]`.',
        },
        1,
      ),
      { en: '1 or 2: the borders that a `same` padding made up.', fr: '1 ou 2 : les bords qu’un remplissage `same` a inventés.' },
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: croppingOutputs(1),
  ...weightless,
  example: 'Cropping1D(1)',
  source: 'keras.layers.Cropping1D',
});
