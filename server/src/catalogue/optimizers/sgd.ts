import { defineOptimizer } from '../kit/define.ts';
import { boolean, number } from '../kit/params.ts';
import { learningRate } from './learning-rate.ts';
import { common } from './shared.ts';

const momentum = number(
  {
    en: 'Lets past gradients carry the step on, so that the descent is smoother and crosses flat stretches faster.',
    fr: 'Tient compte des gradients passés : les pas s’enchaînent, la descente est plus lisse et traverse plus vite les plateaux.',
  },
  { default: 0, min: 0, max: 1 },
  {
    formula: 'v ← momentum · v − lr · g,  w ← w + v',
    usual: {
      en: '0.9. `nesterov=true` looks one step ahead, and needs `momentum > 0`.',
      fr: '0.9. `nesterov=true` regarde un pas plus loin, et demande `momentum > 0`.',
    },
    trap: {
      en: 'It multiplies the step in the long run: lower the learning rate with it. In Keras 3 it must be written `0.0` or `1.0`, not `0` or `1`.',
      fr: 'À la longue, elle multiplie le pas : baissez le taux d’apprentissage avec elle. Keras 3 veut `0.0` ou `1.0`, pas `0` ou `1`.',
    },
    rangeRule: 'invalid-momentum',
  },
);

const nesterov = boolean(
  {
    en: 'Takes the gradient at the point where momentum is about to arrive: it brakes earlier before the other slope.',
    fr: 'Prend le gradient là où l’élan va arriver : le pas freine plus tôt avant l’autre versant.',
  },
  false,
  {
    formula: 'v ← momentum · v − lr · g,  w ← w + momentum · v − lr · g',
    trap: { en: 'Nothing without momentum.', fr: 'Sans `momentum`, aucun effet.' },
  },
);

/** keras/src/optimizers/sgd.py */
export const sgd = defineOptimizer({
  name: 'SGD',
  aliases: ['sgd'],
  doc: {
    en: 'Follows the gradient of the (weighted) loss downhill, a batch at a time, with the same step size for all weights.',
    fr: 'Descend le gradient de la perte (pondérée), un lot après l’autre, avec la même longueur de pas pour tous les poids.',
  },
  formula: 'w ← w − lr · g',
  usual: {
    en: '`SGD(0.01, momentum=0.9)`. Slower to tune than `Adam`, often the better end.',
    fr: '`SGD(0.01, momentum=0.9)`. Plus long à régler que `Adam`, souvent meilleur à la fin.',
  },
  trap: {
    en: 'Without `momentum` it is slow along a flat valley.',
    fr: 'Sans élan (`momentum`), il est lent dans une vallée longue et plate.',
  },
  params: {
    learning_rate: learningRate(0.01, {
      en: '0.001 to 0.1; 0.01 is the default. With momentum the step grows to `lr / (1 − momentum)`: take a smaller one.',
      fr: 'de 0.001 à 0.1 ; 0.01 par défaut. Avec `momentum`, le pas monte à `lr / (1 − momentum)` : prenez-le plus petit.',
    }),
    momentum,
    nesterov,
    ...common,
  },
  example: 'SGD(learning_rate=0.01, momentum=0.9, nesterov=true)',
  source: 'keras.optimizers.SGD',
});
