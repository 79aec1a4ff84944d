import { defineRegularizer } from '../kit/index.ts';
import { factor, page } from './shared.ts';

/** keras/src/regularizers/regularizers.py */
export const l1l2 = defineRegularizer({
  name: 'L1L2',
  aliases: ['l1_l2'],
  formerly: [
    { name: 'l1l2', keras: 1, now: 'refused' },
    { name: 'activity_l1l2', keras: 1, now: 'refused' },
  ],
  doc: {
    en: 'L1 and L2 together: some weights become exactly 0, and none becomes large.',
    fr: 'L1 et L2 ensemble : certains poids deviennent exactement 0, et aucun ne devient grand.',
  },
  formula: 'loss + l1 · Σ |w| + l2 · Σ w²',
  usual: { en: 'Both 1e-5 to 1e-4.', fr: 'Les deux de 1e-5 à 1e-4.' },
  trap: {
    en: 'Without arguments both factors are 0: no effect.',
    fr: 'Sans arguments, les deux facteurs valent 0 : aucun effet.',
  },
  params: {
    l1: factor({ en: 'Weight of the sum of absolute values.', fr: 'Poids de la somme des valeurs absolues.' }, 0),
    l2: factor({ en: 'Weight of the sum of squares.', fr: 'Poids de la somme des carrés.' }, 0),
  },
  example: 'l1_l2(1e-5, 1e-4)',
  source: 'keras.regularizers.L1L2',
  page,
});
