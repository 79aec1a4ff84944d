import { defineOptimizer } from '../kit/define.ts';
import { learningRate } from './learning-rate.ts';
import { amsgrad, common, epsilon, moments } from './shared.ts';

/** keras/src/optimizers/adam.py; s counts the steps from 1. */
export const adam = defineOptimizer({
  name: 'Adam',
  aliases: ['adam'],
  doc: {
    en: 'Momentum, with a step of its own for each weight: the mean of its recent gradients over their size.',
    fr: 'De l’élan, et un pas propre à chaque poids : la moyenne de ses gradients récents, rapportée à leur taille.',
  },
  formula: 'm ← β₁ · m + (1 − β₁) · g,  v ← β₂ · v + (1 − β₂) · g²,  w ← w − lr · √(1 − β₂ˢ) / (1 − β₁ˢ) · m / (√v + ε)',
  usual: {
    en: '`Adam(0.001)`: the first to try.',
    fr: '`Adam(0.001)` : le premier à essayer.',
  },
  trap: {
    en: 'Its momentum is `beta_1`. A learning rate that suits `SGD` (0.1) is far too large here.',
    fr: 'Son élan s’appelle `beta_1`. Un taux d’apprentissage bon pour `SGD` (0.1) est bien trop grand ici.',
  },
  params: {
    learning_rate: learningRate(0.001, { en: '1e-4 to 1e-3.', fr: 'de 1e-4 à 1e-3.' }),
    ...moments,
    epsilon,
    amsgrad,
    ...common,
  },
  example: 'Adam(learning_rate=0.001)',
  source: 'keras.optimizers.Adam',
});
