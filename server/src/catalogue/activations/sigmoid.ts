import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const sigmoid = defineActivation({
  name: 'sigmoid',
  doc: {
    en: 'Squeezes any number between 0 and 1: a probability of yes, or an open gate.',
    fr: 'Ramène tout nombre entre 0 et 1 : la probabilité d’un oui, ou une porte ouverte.',
  },
  formula: 'y = 1 / (1 + e^(−x))',
  usual: {
    en: 'On the last layer for yes/no answers, with `binary_crossentropy`.',
    fr: 'Sur la dernière couche pour des réponses oui/non, avec `binary_crossentropy`.',
  },
  trap: {
    en: 'Inside a deep network its gradient fades: at most 0.25 a layer.',
    fr: 'Dans un réseau profond, son gradient s’éteint : au plus 0.25 par couche.',
  },
  params: {},
  example: 'sigmoid',
  source: 'keras.activations.sigmoid',
  page: 'layers/activations',
});
