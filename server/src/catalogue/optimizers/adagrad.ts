import { defineOptimizer } from '../kit/define.ts';
import { learningRate } from './learning-rate.ts';
import { common, epsilon, initialAccumulator } from './shared.ts';

/** keras/src/optimizers/adagrad.py */
export const adagrad = defineOptimizer({
  name: 'Adagrad',
  aliases: ['adagrad'],
  doc: {
    en: 'Divides each weight’s gradient by the root of all its squares so far: what moves often slows down, what moves rarely keeps its pace.',
    fr: 'Divise le gradient de chaque poids par la racine de tous ses carrés : ce qui bouge souvent ralentit, ce qui bouge peu garde son allure.',
  },
  formula: 'a ← a + g²,  w ← w − lr · g / √(a + ε)',
  usual: {
    en: 'Rare inputs, such as words, with a learning rate of 0.01 to 0.1.',
    fr: 'Des entrées rares, comme des mots, avec un taux d’apprentissage de 0.01 à 0.1.',
  },
  trap: {
    en: 'The sum only grows, so the steps end by standing still; the default rate of 0.001 is small for it.',
    fr: 'La somme ne fait que croître : les pas finissent par s’arrêter ; le taux par défaut, 0.001, est petit pour lui.',
  },
  params: {
    learning_rate: learningRate(0.001, { en: '0.01 to 0.1.', fr: 'de 0.01 à 0.1.' }),
    initial_accumulator_value: initialAccumulator,
    epsilon,
    ...common,
  },
  example: 'Adagrad(learning_rate=0.05)',
  source: 'keras.optimizers.Adagrad',
});
