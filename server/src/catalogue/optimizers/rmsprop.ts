import { defineOptimizer } from '../kit/define.ts';
import { boolean, number, usually } from '../kit/params.ts';
import { learningRate } from './learning-rate.ts';
import { common, epsilon, memory } from './shared.ts';

/** keras/src/optimizers/rmsprop.py */
export const rmsprop = defineOptimizer({
  name: 'RMSprop',
  aliases: ['rmsprop'],
  doc: {
    en: 'Divides each weight’s gradient by its own recent size: steep and flat directions move at a like pace.',
    fr: 'Divise le gradient de chaque poids par sa taille récente : directions raides et plates avancent du même pas.',
  },
  formula: 'v ← ρ · v + (1 − ρ) · g²,  w ← w − lr · g / √(v + ε)',
  usual: {
    en: '`RMSprop(0.001)`, long the choice for recurrent networks. What Keras takes when no optimizer is named.',
    fr: '`RMSprop(0.001)`, longtemps le choix pour les réseaux récurrents. Celui de Keras quand aucun optimiseur n’est nommé.',
  },
  trap: {
    en: 'A learning rate that suits `SGD` is too large here: each weight moves by about `lr` a step.',
    fr: 'Un taux d’apprentissage bon pour `SGD` est trop grand ici : chaque poids bouge d’environ `lr` par pas.',
  },
  params: {
    learning_rate: learningRate(0.001, { en: '1e-4 to 1e-3.', fr: 'de 1e-4 à 1e-3.' }),
    rho: usually(
      memory(
        {
          en: 'Share of the past that the running mean of squared gradients keeps.',
          fr: 'Part du passé que garde la moyenne courante des gradients au carré.',
        },
        0.9,
        'v ← rho · v + (1 − rho) · g²',
      ),
      { en: '0.9 to 0.999.', fr: 'De 0.9 à 0.999.' },
    ),
    momentum: number(
      {
        en: 'Lets past steps carry the step on, as in SGD.',
        fr: 'Les pas passés portent le pas suivant, comme dans SGD.',
      },
      { default: 0, min: 0, max: 1 },
      {
        formula: 'b ← momentum · b + lr · g / √(v + ε),  w ← w − b',
        rangeRule: 'invalid-momentum',
        usual: { en: '0.', fr: '0.' },
      },
    ),
    epsilon,
    centered: boolean(
      {
        en: 'Divides by the deviation of the gradient instead of its size: a little steadier, one more number a weight.',
        fr: 'Divise par l’écart type du gradient au lieu de sa taille : un peu plus stable, un nombre de plus par poids.',
      },
      false,
    ),
    ...common,
  },
  example: 'RMSprop(learning_rate=0.001)',
  source: 'keras.optimizers.RMSprop',
});
