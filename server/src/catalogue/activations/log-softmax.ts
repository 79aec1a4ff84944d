import { defineActivation } from '../kit/index.ts';
import { integer } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const logSoftmax = defineActivation({
  name: 'log_softmax',
  doc: { en: 'The logarithm of softmax, computed without overflow.', fr: 'Le logarithme de softmax, calculé sans dépassement.' },
  formula: 'yᵢ = xᵢ − ln Σ e^xⱼ',
  usual: { en: 'Where log-probabilities are wanted.', fr: 'Quand on veut des log-probabilités.' },
  trap: {
    en: 'Keras’s cross-entropies want probabilities or scores, not their logarithm.',
    fr: 'Les entropies croisées de Keras veulent des probabilités ou des scores, pas leur logarithme.',
  },
  params: {
    axis: integer(
      { en: 'The axis along which it acts; −1 is the last.', fr: 'L’axe le long duquel elle agit ; −1 est le dernier.' },
      { default: -1 },
      { usual: { en: '−1.', fr: '−1.' } },
    ),
  },
  example: 'log_softmax',
  source: 'keras.activations.log_softmax',
  page: 'layers/activations',
});
