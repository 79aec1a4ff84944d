import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const exponential = defineActivation({
  name: 'exponential',
  doc: {
    en: 'The exponential: positive outputs over many orders of size.',
    fr: 'L’exponentielle : des sorties positives sur plusieurs ordres de grandeur.',
  },
  formula: 'y = eˣ',
  usual: { en: 'On the output of a `poisson` regression.', fr: 'En sortie d’une régression `poisson`.' },
  trap: { en: 'It overflows: at x = 89 it is infinite.', fr: 'Elle déborde : à x = 89, elle est infinie.' },
  params: {},
  example: 'exponential',
  source: 'keras.activations.exponential',
  page: 'layers/activations',
});
