import { defineInitializer } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { page, seed } from './shared.ts';

/** keras/src/initializers/random_initializers.py */
export const orthogonal = defineInitializer({
  name: 'Orthogonal',
  aliases: ['orthogonal', 'OrthogonalInitializer'],
  doc: {
    en: 'A random rotation: it keeps the length of what goes through, step after step.',
    fr: 'Une rotation au hasard : elle garde la longueur de ce qui la traverse, pas après pas.',
  },
  formula: 'w = gain · Q, Q from the QR of a normal matrix',
  usual: { en: 'For recurrent kernels, where it is the default.', fr: 'Pour les noyaux récurrents, où il est par défaut.' },
  trap: { en: 'It needs a weight with two axes or more.', fr: 'Il demande un poids d’au moins deux axes.' },
  params: {
    gain: number(
      { en: 'Factor on the rotation.', fr: 'Facteur de la rotation.' },
      { default: 1 },
      { usual: { en: '1; 1.4 before a relu.', fr: '1 ; 1.4 avant un relu.' } },
    ),
    seed,
  },
  example: 'Orthogonal()',
  source: 'keras.initializers.Orthogonal',
  page,
});
