import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const sparseSigmoid = defineActivation({
  name: 'sparse_sigmoid',
  doc: {
    en: 'Three straight lines in place of sigmoid, exactly 0 or 1 beyond ±1.',
    fr: 'Trois droites à la place de sigmoid, exactement 0 ou 1 au-delà de ±1.',
  },
  formula: 'y = clip((x + 1) / 2, 0, 1)',
  usual: { en: 'With sparsemax.', fr: 'Avec sparsemax.' },
  trap: { en: 'Beyond ±1 nothing is learned.', fr: 'Au-delà de ±1, rien ne s’apprend.' },
  params: {},
  example: 'sparse_sigmoid',
  source: 'keras.activations.sparse_sigmoid',
  page: 'layers/activations',
});
