import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const tanh = defineActivation({
  name: 'tanh',
  doc: { en: 'Squeezes any number between −1 and 1, 0 staying 0.', fr: 'Ramène tout nombre entre −1 et 1, 0 restant 0.' },
  formula: 'y = (eˣ − e^(−x)) / (eˣ + e^(−x))',
  usual: {
    en: 'In recurrent layers; on an output whose targets lie in [−1, 1].',
    fr: 'Dans les couches récurrentes ; en sortie quand les cibles sont dans [−1, 1].',
  },
  trap: { en: 'Far from 0 its gradient fades.', fr: 'Loin de 0, son gradient s’éteint.' },
  params: {},
  example: 'tanh',
  source: 'keras.activations.tanh',
  page: 'layers/activations',
});
