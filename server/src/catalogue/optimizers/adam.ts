import { defineOptimizer } from '../kit/define.ts';
import { boolean } from '../kit/params.ts';
import { learningRate } from './learning-rate.ts';
import { common, epsilon, memory } from './shared.ts';

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
    beta_1: memory(
      {
        en: 'Share of the past that the running mean of gradients keeps: the momentum of Adam.',
        fr: 'Part du passé que garde la moyenne courante des gradients : l’élan d’Adam.',
      },
      0.9,
      'm ← beta_1 · m + (1 − beta_1) · g',
    ),
    beta_2: memory(
      {
        en: 'Share of the past that the running mean of squared gradients keeps.',
        fr: 'Part du passé que garde la moyenne courante des gradients au carré.',
      },
      0.999,
      'v ← beta_2 · v + (1 − beta_2) · g²',
    ),
    epsilon,
    amsgrad: boolean(
      {
        en: 'Divides by the largest size seen so far, so that steps never grow again.',
        fr: 'Divise par la plus grande taille vue jusque-là : les pas ne regrandissent jamais.',
      },
      false,
    ),
    ...common,
  },
  example: 'Adam(learning_rate=0.001)',
  source: 'keras.optimizers.Adam',
});
