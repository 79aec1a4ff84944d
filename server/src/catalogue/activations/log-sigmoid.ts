import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const logSigmoid = defineActivation({
  name: 'log_sigmoid',
  doc: {
    en: 'The logarithm of sigmoid, computed without overflow: never above 0.',
    fr: 'Le logarithme de sigmoid, calculé sans dépassement : jamais au-dessus de 0.',
  },
  formula: 'y = −ln(1 + e^(−x))',
  usual: { en: 'Where log-probabilities are wanted.', fr: 'Quand on veut des log-probabilités.' },
  trap: {
    en: 'It is not a probability: `binary_crossentropy` does not fit.',
    fr: 'Ce n’est pas une probabilité : `binary_crossentropy` ne convient pas.',
  },
  params: {},
  example: 'log_sigmoid',
  source: 'keras.activations.log_sigmoid',
  page: 'layers/activations',
});
