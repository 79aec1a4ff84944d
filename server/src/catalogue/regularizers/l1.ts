import { defineRegularizer } from '../kit/index.ts';
import { factor, page } from './shared.ts';

/** keras/src/regularizers/regularizers.py */
export const l1 = defineRegularizer({
  name: 'L1',
  aliases: ['l1'],
  formerly: [{ name: 'activity_l1', keras: 1, now: 'refused' }],
  doc: {
    en: 'Adds the sum of absolute values to the loss. It brings weak weights to exactly 0: the layer becomes sparse.',
    fr: 'Ajoute à la perte la somme des valeurs absolues. Elle amène les poids faibles à 0 exactement : la couche devient éparse.',
  },
  formula: 'loss + l1 · Σ |w|',
  usual: { en: '1e-5 to 1e-3.', fr: 'De 1e-5 à 1e-3.' },
  trap: { en: 'The bare `l1` is 0.01, which is strong.', fr: '`l1` seul vaut 0.01, ce qui est fort.' },
  params: { l1: factor({ en: 'How much the penalty weighs.', fr: 'Poids de la pénalité.' }, 0.01) },
  example: 'l1(1e-5)',
  source: 'keras.regularizers.L1',
  page,
});
