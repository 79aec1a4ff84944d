import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const tanhShrink = defineActivation({
  name: 'tanh_shrink',
  doc: {
    en: 'Almost 0 for small values, almost x ∓ 1 for large ones.',
    fr: 'Presque 0 pour de petites valeurs, presque x ∓ 1 pour de grandes.',
  },
  formula: 'y = x − tanh(x)',
  usual: { en: 'Rarely, in sparse coding.', fr: 'Rarement, en codage épars.' },
  trap: { en: 'Its gradient at 0 is 0.', fr: 'Son gradient en 0 est nul.' },
  params: {},
  example: 'tanh_shrink',
  source: 'keras.activations.tanh_shrink',
  page: 'layers/activations',
});
