import { defineLayer } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { seed } from './params/common.ts';
import { refused } from './params/weights.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/regularization/gaussian_noise.py */
export const gaussianNoise = defineLayer({
  name: 'GaussianNoise',
  category: 'regularization',
  doc: {
    en: 'While training, adds normal noise to the values, another in each batch: the network must not rely on exact inputs.',
    fr: 'Pendant l’entraînement, ajoute aux valeurs un bruit normal, un autre à chaque lot : le réseau ne doit pas compter sur des entrées exactes.',
  },
  formula: 'training: x + stddev · normal    test: x',
  usual: { en: '0.05 to 0.2 on scaled inputs.', fr: 'De 0.05 à 0.2 sur des entrées mises à l’échelle.' },
  trap: {
    en: 'Its size is absolute: scale the inputs first.',
    fr: 'Sa taille est absolue : mettez d’abord les entrées à l’échelle.',
  },
  params: {
    stddev: number(
      { en: 'Standard deviation of the noise.', fr: 'Écart-type du bruit.' },
      { min: 0, max: 1 },
      {
        usual: { en: '0.01 to 0.2 of the deviation of the values.', fr: 'De 0.01 à 0.2 fois l’écart-type des valeurs.' },
        rangeRule: 'invalid-rate',
        formerly: refused(1, 'sigma'),
      },
    ),
    seed,
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'GaussianNoise(0.1)',
  source: 'keras.layers.GaussianNoise',
});
