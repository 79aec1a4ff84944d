import { defineLayer } from '../kit/index.ts';
import { seed } from './params/common.ts';
import { noiseShape, rate } from './params/rate.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/regularization/dropout.py */
export const dropout = defineLayer({
  name: 'Dropout',
  category: 'regularization',
  doc: {
    en: 'While training, sets a random share of the values to 0, another one in each batch, so that no unit relies on a single other. A remedy for over-fitting.',
    fr: 'Pendant l’entraînement, met à 0 une part des valeurs, tirée au hasard à chaque lot : aucune unité ne peut compter sur une seule autre. Un remède au surapprentissage.',
  },
  formula: 'training: x · keep / (1 − rate)    test: x',
  usual: {
    en: '0.2 to 0.5 between Dense layers; at most 0.2 on the inputs.',
    fr: 'De 0.2 à 0.5 entre des couches Dense ; au plus 0.2 sur les entrées.',
  },
  trap: {
    en: '`rate` is what is *dropped*. At test time nothing happens and nothing is scaled down: the values that stay are scaled *up* in training.',
    fr: '`rate` est la part *abandonnée*. Au test, rien ne se passe et rien n’est réduit : ce sont les valeurs gardées qui sont *agrandies* à l’entraînement.',
  },
  params: { rate, noise_shape: noiseShape, seed },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'Dropout(0.3)',
  source: 'keras.layers.Dropout',
});
