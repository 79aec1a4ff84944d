import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const softplus = defineActivation({
  name: 'softplus',
  doc: {
    en: 'A smooth relu that is never quite 0: every output is positive.',
    fr: 'Une relu lisse, jamais tout à fait nulle : toute sortie est positive.',
  },
  formula: 'y = ln(1 + eˣ)',
  usual: {
    en: 'On an output that must be positive: a rate, a variance.',
    fr: 'Sur une sortie qui doit être positive : un taux, une variance.',
  },
  trap: { en: 'It gives 0.69 for 0, not 0.', fr: 'Elle donne 0.69 pour 0, pas 0.' },
  params: {},
  example: 'softplus',
  source: 'keras.activations.softplus',
  page: 'layers/activations',
});
