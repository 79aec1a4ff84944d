import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const softsign = defineActivation({
  name: 'softsign',
  doc: {
    en: 'Squeezes values between −1 and 1, more slowly than tanh.',
    fr: 'Ramène les valeurs entre −1 et 1, plus lentement que tanh.',
  },
  formula: 'y = x / (1 + |x|)',
  usual: { en: 'In place of tanh where values are large.', fr: 'À la place de tanh quand les valeurs sont grandes.' },
  trap: { en: 'At 10 it is still 0.91.', fr: 'À 10, elle n’est encore que 0.91.' },
  params: {},
  example: 'softsign',
  source: 'keras.activations.softsign',
  page: 'layers/activations',
});
