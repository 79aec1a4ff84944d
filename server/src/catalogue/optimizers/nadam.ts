import { defineOptimizer } from '../kit/define.ts';
import { learningRate } from './learning-rate.ts';
import { common, epsilon, moments } from './shared.ts';

/** keras/src/optimizers/nadam.py; s counts the steps from 1, uₛ = β₁ · (1 − ½ · 0.96ˢ), U is the product of all so far. */
export const nadam = defineOptimizer({
  name: 'Nadam',
  aliases: ['nadam'],
  doc: {
    en: 'Adam that looks one step ahead, as Nesterov does: the mean of gradients is taken as it will be at the next step.',
    fr: 'Adam qui regarde un pas plus loin, comme Nesterov : la moyenne des gradients est prise telle qu’elle sera au pas suivant.',
  },
  formula: 'm̂ = uₛ₊₁ · m / (1 − U · uₛ₊₁) + (1 − uₛ) · g / (1 − U),  w ← w − lr · m̂ / (√(v / (1 − β₂ˢ)) + ε)',
  usual: {
    en: '`Nadam(0.001)`, in the place of `Adam`.',
    fr: '`Nadam(0.001)`, à la place de `Adam`.',
  },
  trap: {
    en: 'Its momentum warms up by itself over the first hundred steps; a warm-up of the learning rate comes on top.',
    fr: 'Son élan s’échauffe de lui-même pendant une centaine de pas ; un échauffement du taux d’apprentissage s’y ajoute.',
  },
  params: {
    learning_rate: learningRate(0.001, { en: '1e-4 to 2e-3.', fr: 'de 1e-4 à 2e-3.' }),
    ...moments,
    epsilon,
    ...common,
  },
  example: 'Nadam(learning_rate=0.001)',
  source: 'keras.optimizers.Nadam',
});
