import { defineOptimizer } from '../kit/define.ts';
import { usually } from '../kit/params.ts';
import { learningRate } from './learning-rate.ts';
import { common, epsilon, memory } from './shared.ts';

/** keras/src/optimizers/adadelta.py */
export const adadelta = defineOptimizer({
  name: 'Adadelta',
  aliases: ['adadelta'],
  doc: {
    en: 'Takes steps as large as its recent ones, over the size of recent gradients: the step has the unit of the weight.',
    fr: 'Fait des pas de la taille des récents, rapportés à celle des gradients : le pas est dans l’unité du poids.',
  },
  formula: 'a ← ρ · a + (1 − ρ) · g²,  δ = −√(d + ε) / √(a + ε) · g,  d ← ρ · d + (1 − ρ) · δ²,  w ← w + lr · δ',
  usual: {
    en: '`Adadelta(1.0)`, the rate of the paper.',
    fr: '`Adadelta(1.0)`, le taux de l’article.',
  },
  trap: {
    en: 'With the default rate of 0.001 it hardly moves: the paper has 1.0. It starts slowly in any case.',
    fr: 'Avec le taux par défaut, 0.001, il bouge à peine : l’article a 1.0. Il démarre lentement de toute façon.',
  },
  params: {
    learning_rate: learningRate(0.001, {
      en: '1.0; the default of 0.001 is very small.',
      fr: '1.0 ; les 0.001 par défaut sont très petits.',
    }),
    rho: usually(
      memory(
        {
          en: 'Share of the past that the running means of squares keep.',
          fr: 'Part du passé que gardent les moyennes courantes des carrés.',
        },
        0.95,
        'a ← rho · a + (1 − rho) · g²',
      ),
      { en: '0.95.', fr: '0.95.' },
    ),
    epsilon,
    ...common,
  },
  example: 'Adadelta(learning_rate=1.0)',
  source: 'keras.optimizers.Adadelta',
});
