import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const sparsePlus = defineActivation({
  name: 'sparse_plus',
  doc: { en: 'A smooth relu that is exactly 0 below −1.', fr: 'Une relu lisse, exactement nulle sous −1.' },
  formula: 'y = 0 if x ≤ −1, (x + 1)² / 4 up to 1, else x',
  usual: { en: 'With sparsemax.', fr: 'Avec sparsemax.' },
  trap: { en: 'Below −1 nothing is learned.', fr: 'Sous −1, rien ne s’apprend.' },
  params: {},
  example: 'sparse_plus',
  source: 'keras.activations.sparse_plus',
  page: 'layers/activations',
});
