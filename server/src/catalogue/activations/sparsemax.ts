import { defineActivation } from '../kit/index.ts';
import { integer } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const sparsemax = defineActivation({
  name: 'sparsemax',
  doc: {
    en: 'Like softmax, with exact zeros for weak scores.',
    fr: 'Comme softmax, avec des zéros exacts pour les scores faibles.',
  },
  formula: 'y = the point of the simplex nearest to x',
  usual: { en: 'In attention that should look at few places.', fr: 'Dans une attention qui doit regarder peu d’endroits.' },
  trap: { en: 'Cross-entropy of an exact 0 has no gradient.', fr: 'L’entropie croisée d’un 0 exact n’a pas de gradient.' },
  params: {
    axis: integer(
      { en: 'The axis along which it acts; −1 is the last.', fr: 'L’axe le long duquel elle agit ; −1 est le dernier.' },
      { default: -1 },
      { usual: { en: '−1.', fr: '−1.' } },
    ),
  },
  example: 'sparsemax',
  source: 'keras.activations.sparsemax',
  page: 'layers/activations',
});
