import { defineOptimizer } from '../kit/define.ts';
import { integer } from '../kit/params.ts';
import { learningRate } from './learning-rate.ts';
import { common, moments, smallest } from './shared.ts';

/** keras/src/optimizers/schedule_free_adamw.py (Defazio and others, 2024); s counts the steps from 1. */
export const scheduleFreeAdamW = defineOptimizer({
  name: 'ScheduleFreeAdamW',
  aliases: ['schedulefreeadamw'],
  doc: {
    en: 'Averages all points that it has come through and takes the gradient beside that average: it needs no schedule and no known end.',
    fr: 'Fait la moyenne de tous les points parcourus et prend le gradient à côté d’elle : ni plan ni fin connue d’avance.',
  },
  formula: 'z ← z − lr · g / (√v̂ + ε),  x ← (1 − 1/s) · x + z / s,  w = (1 − β₁) · z + β₁ · x',
  usual: {
    en: '`ScheduleFreeAdamW(0.0025)`, with a constant learning rate.',
    fr: '`ScheduleFreeAdamW(0.0025)`, avec un taux d’apprentissage constant.',
  },
  trap: {
    en: 'In Keras 3.15.1 its points start at 0, not at the weights: the first step replaces every weight by about ± `learning_rate`, `initial_weights` included. It is so here too.',
    fr: 'Dans Keras 3.15.1, ses points partent de 0 et non des poids : le premier pas remplace chaque poids par ± `learning_rate` environ, `initial_weights` compris. Il en va de même ici.',
  },
  params: {
    learning_rate: learningRate(0.0025, { en: '1e-3 to 1e-2.', fr: 'de 1e-3 à 1e-2.' }),
    ...moments,
    epsilon: smallest(1e-8),
    warmup_steps: integer(
      {
        en: 'Batches over which the learning rate climbs from 0.',
        fr: 'Nombre de lots pendant lesquels le taux d’apprentissage monte depuis 0.',
      },
      { default: 0, min: 0 },
      { usual: { en: '0, or 5 % of all batches.', fr: '0, ou 5 % de tous les lots.' }, rangeRule: 'invalid-optimizer-value' },
    ),
    ...common,
  },
  example: 'ScheduleFreeAdamW(learning_rate=0.0025)',
  source: 'keras.optimizers.ScheduleFreeAdamW',
});
