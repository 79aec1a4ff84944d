import { defineOptimizer } from '../kit/define.ts';
import { learningRate } from './learning-rate.ts';
import { common, epsilon, moments } from './shared.ts';

/** keras/src/optimizers/lamb.py; m̂ and v̂ are those of Adam. */
export const lamb = defineOptimizer({
  name: 'Lamb',
  doc: {
    en: 'Adam whose step is as long, for each tensor of weights, as a share of its length: no layer outruns another.',
    fr: 'Adam, dont le pas est, pour chaque tenseur de poids, une part de sa longueur : aucune couche ne devance les autres.',
  },
  formula: 'u = m̂ / (√v̂ + ε),  w ← w − lr · (‖w‖ / ‖u‖) · u',
  usual: {
    en: 'Very large batches, thousands of samples.',
    fr: 'Des lots très grands, de milliers d’échantillons.',
  },
  trap: {
    en: 'A tensor that starts at 0, such as a bias, has no length: there the ratio is 1. `weight_decay` stands outside of it.',
    fr: 'Un tenseur qui part de 0, comme un biais, n’a pas de longueur : le rapport y vaut 1. `weight_decay` reste en dehors.',
  },
  params: {
    learning_rate: learningRate(0.001, { en: '1e-3 to 1e-2.', fr: 'de 1e-3 à 1e-2.' }),
    ...moments,
    epsilon,
    ...common,
  },
  example: 'Lamb(learning_rate=0.002)',
  source: 'keras.optimizers.Lamb',
});
