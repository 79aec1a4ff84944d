import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const hardTanh = defineActivation({
  name: 'hard_tanh',
  doc: { en: 'Cuts values off at −1 and 1.', fr: 'Coupe les valeurs à −1 et 1.' },
  formula: 'y = clip(x, −1, 1)',
  usual: { en: 'In place of tanh where speed counts.', fr: 'À la place de tanh quand la vitesse compte.' },
  trap: { en: 'Beyond ±1 nothing is learned.', fr: 'Au-delà de ±1, rien ne s’apprend.' },
  params: {},
  example: 'hard_tanh',
  source: 'keras.activations.hard_tanh',
  page: 'layers/activations',
});
