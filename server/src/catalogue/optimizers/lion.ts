import { defineOptimizer } from '../kit/define.ts';
import { usually } from '../kit/params.ts';
import { learningRate } from './learning-rate.ts';
import { common, memory } from './shared.ts';

/** keras/src/optimizers/lion.py */
export const lion = defineOptimizer({
  name: 'Lion',
  aliases: ['lion'],
  doc: {
    en: 'Moves every weight by exactly `learning_rate`, up or down: only the sign of the gathered gradient counts.',
    fr: 'Déplace chaque poids d’exactement `learning_rate`, vers le haut ou le bas : seul compte le signe du gradient accumulé.',
  },
  formula: 'w ← w − lr · sign(β₁ · m + (1 − β₁) · g),  m ← β₂ · m + (1 − β₂) · g',
  usual: {
    en: 'A third to a tenth of the learning rate of `AdamW`, with three to ten times its `weight_decay`; large batches.',
    fr: 'Du tiers au dixième du taux d’apprentissage de `AdamW`, avec trois à dix fois son `weight_decay` ; de grands lots.',
  },
  trap: {
    en: 'The steps never get smaller by themselves: near the minimum it dances around unless a schedule lowers the rate.',
    fr: 'Les pas ne rétrécissent jamais d’eux-mêmes : près du minimum, il tourne autour tant qu’aucun plan ne baisse le taux.',
  },
  params: {
    learning_rate: learningRate(0.001, { en: '3e-5 to 3e-4.', fr: 'de 3e-5 à 3e-4.' }),
    beta_1: usually(
      memory(
        {
          en: 'Share of the past in the direction of this step.',
          fr: 'Part du passé dans la direction de ce pas.',
        },
        0.9,
        'sign(beta_1 · m + (1 − beta_1) · g)',
      ),
      { en: '0.9; 0.95 for long trainings.', fr: '0.9 ; 0.95 pour de longs entraînements.' },
    ),
    beta_2: usually(
      memory(
        {
          en: 'Share of the past that the running mean of gradients keeps.',
          fr: 'Part du passé que garde la moyenne courante des gradients.',
        },
        0.99,
        'm ← beta_2 · m + (1 − beta_2) · g',
      ),
      { en: '0.99; 0.98 for long trainings.', fr: '0.99 ; 0.98 pour de longs entraînements.' },
    ),
    ...common,
  },
  example: 'Lion(learning_rate=1e-4, weight_decay=0.01)',
  source: 'keras.optimizers.Lion',
});
