import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const linear = defineActivation({
  name: 'linear',
  doc: {
    en: 'Leaves values as they are: the output can be any number.',
    fr: 'Laisse les valeurs telles quelles : la sortie peut être n’importe quel nombre.',
  },
  formula: 'y = x',
  usual: { en: 'On the last layer of a regression.', fr: 'Sur la dernière couche d’une régression.' },
  trap: {
    en: 'Two layers with nothing but `linear` between them are worth one.',
    fr: 'Deux couches séparées par `linear` seulement n’en valent qu’une.',
  },
  params: {},
  example: 'linear',
  source: 'keras.activations.linear',
  page: 'layers/activations',
});
