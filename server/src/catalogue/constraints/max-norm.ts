import { defineConstraint } from '../kit/index.ts';
import { axis, maxValue, page } from './shared.ts';

/** keras/src/constraints/constraints.py */
export const maxNorm = defineConstraint({
  name: 'MaxNorm',
  aliases: ['max_norm'],
  formerly: [{ name: 'maxnorm', keras: 1, now: 'refused' }],
  doc: {
    en: 'After each update, vectors of weights longer than `max_value` are cut back to that length; shorter ones stay. Goes well with dropout and a large learning rate.',
    fr: 'Après chaque pas, les vecteurs de poids plus longs que `max_value` sont ramenés à cette longueur ; les autres restent. Va bien avec l’abandon (dropout) et un grand taux d’apprentissage.',
  },
  formula: 'w ← w · min(‖w‖, max_value) / (ε + ‖w‖)',
  usual: { en: '`max_norm(3)`', fr: '`max_norm(3)`' },
  trap: {
    en: 'It is a constraint, not a regularizer: nothing is added to the loss. Its default `axis=0` bounds each unit of a Dense, not the whole matrix; a convolution’s filters need `axis=[0, 1, 2]`.',
    fr: 'C’est une contrainte, pas une régularisation : rien ne s’ajoute à la perte. Par défaut, `axis=0` borne chaque unité d’une Dense, pas toute la matrice ; les filtres d’une convolution demandent `axis=[0, 1, 2]`.',
  },
  params: { max_value: { ...maxValue(2), formerly: [{ name: 'm', keras: 1, now: 'refused' }] }, axis },
  example: 'max_norm(3)',
  source: 'keras.constraints.MaxNorm',
  page,
});
