import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const hardSigmoid = defineActivation({
  name: 'hard_sigmoid',
  doc: {
    en: 'Three straight lines in place of sigmoid: faster, and exactly 0 or 1 beyond ±3.',
    fr: 'Trois droites à la place de sigmoid : plus rapide, et exactement 0 ou 1 au-delà de ±3.',
  },
  formula: 'y = clip(x / 6 + 0.5, 0, 1)',
  usual: { en: 'In the gates of small networks.', fr: 'Dans les portes de petits réseaux.' },
  trap: {
    en: 'Keras 2 had `clip(0.2 · x + 0.5, 0, 1)` under this name.',
    fr: 'Sous ce nom, Keras 2 avait `clip(0.2 · x + 0.5, 0, 1)`.',
  },
  params: {},
  example: 'hard_sigmoid',
  source: 'keras.activations.hard_sigmoid',
  page: 'layers/activations',
});
