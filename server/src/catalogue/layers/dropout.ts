import { defineLayer } from '../kit/index.ts';
import { number, optional, shape } from '../kit/params.ts';
import { seed } from './params/common.ts';
import { refused } from './params/weights.ts';
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
  params: {
    rate: number(
      { en: 'Share of the values that is dropped.', fr: 'Part des valeurs abandonnées.' },
      { min: 0, max: 1 },
      {
        rangeRule: 'invalid-rate',
        formerly: refused(1, 'p'),
        usual: { en: '0.2 to 0.5.', fr: 'De 0.2 à 0.5.' },
        trap: {
          en: 'It is not the share that is kept: `Dropout(0.8)` leaves one value in five. At 1 everything is 0.',
          fr: 'Ce n’est pas la part gardée : `Dropout(0.8)` laisse une valeur sur cinq. À 1, tout vaut 0.',
        },
      },
    ),
    noise_shape: optional(
      shape(
        {
          en: 'Shape of the mask, the batch first: where it says 1, the same choice holds along that axis. `[none, 1, 64]` drops a feature at all steps at once.',
          fr: 'Forme du masque, le lot en tête : là où elle vaut 1, le même choix vaut le long de l’axe. `[none, 1, 64]` abandonne une variable à tous les pas à la fois.',
        },
        true,
      ),
    ),
    seed,
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'Dropout(0.3)',
  source: 'keras.layers.Dropout',
});
