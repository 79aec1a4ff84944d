import { defineOptimizer } from '../kit/define.ts';
import { learningRate } from './learning-rate.ts';
import { common, epsilon, moments } from './shared.ts';

/** keras/src/optimizers/adamax.py; s counts the steps from 1. */
export const adamax = defineOptimizer({
  name: 'Adamax',
  aliases: ['adamax'],
  doc: {
    en: 'Adam that divides by the largest recent gradient instead of the root of their mean square.',
    fr: 'Adam, qui divise par le plus grand gradient récent au lieu de la racine de leur moyenne quadratique.',
  },
  formula: 'm ← β₁ · m + (1 − β₁) · g,  u ← max(β₂ · u, |g|),  w ← w − lr · m / ((1 − β₁ˢ) · (u + ε))',
  usual: {
    en: 'Where gradients are rare and now and then large: embeddings.',
    fr: 'Quand les gradients sont rares et parfois grands : les plongements.',
  },
  trap: {
    en: 'One large gradient keeps the steps small for long: it is forgotten at the pace of `beta_2`.',
    fr: 'Un seul grand gradient garde longtemps les pas petits : il s’oublie au rythme de `beta_2`.',
  },
  params: {
    learning_rate: learningRate(0.001, { en: '1e-3 to 2e-3.', fr: 'de 1e-3 à 2e-3.' }),
    ...moments,
    epsilon,
    ...common,
  },
  example: 'Adamax(learning_rate=0.002)',
  source: 'keras.optimizers.Adamax',
});
