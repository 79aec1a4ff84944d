import { defineRegularizer } from '../kit/index.ts';
import { factor, page } from './shared.ts';

/** keras/src/regularizers/regularizers.py */
export const l2 = defineRegularizer({
  name: 'L2',
  aliases: ['l2'],
  formerly: [{ name: 'activity_l2', keras: 1, now: 'refused' }],
  doc: {
    en: 'Adds the sum of squares to the loss, without a factor ½. Each update shrinks the weights a little; large ones cost most, so that no input dominates.',
    fr: 'Ajoute à la perte la somme des carrés, sans facteur ½. Chaque pas réduit un peu les poids ; les grands coûtent le plus, si bien qu’aucune entrée ne domine.',
  },
  formula: 'loss + l2 · Σ w²',
  usual: { en: '1e-4 is a start.', fr: '1e-4 pour commencer.' },
  trap: {
    en: 'The bare `l2` is 0.01, which is strong. It is the same as weight decay for plain SGD only, not with momentum or Adam.',
    fr: '`l2` seul vaut 0.01, ce qui est fort. Elle n’équivaut au weight decay que pour SGD simple, pas avec momentum ni Adam.',
  },
  params: { l2: factor({ en: 'How much the penalty weighs.', fr: 'Poids de la pénalité.' }, 0.01) },
  example: 'l2(1e-4)',
  source: 'keras.regularizers.L2',
  page,
});
