import { defineLayer } from '../kit/index.ts';
import { seed } from './params/common.ts';
import { rate } from './params/rate.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/regularization/gaussian_dropout.py */
export const gaussianDropout = defineLayer({
  name: 'GaussianDropout',
  category: 'regularization',
  doc: {
    en: 'While training, multiplies the values by normal noise around 1, as strong as a Dropout of that rate.',
    fr: 'Pendant l’entraînement, multiplie les valeurs par un bruit normal autour de 1, aussi fort qu’un Dropout de ce taux.',
  },
  formula: 'training: x · (1 + √(rate / (1 − rate)) · normal)    test: x',
  usual: { en: '0.1 to 0.5, where Dropout would stand.', fr: 'De 0.1 à 0.5, là où serait un Dropout.' },
  trap: { en: 'At a rate of 1 the noise is infinite.', fr: 'À un taux de 1, le bruit est infini.' },
  params: {
    rate,
    seed,
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'GaussianDropout(0.2)',
  source: 'keras.layers.GaussianDropout',
});
