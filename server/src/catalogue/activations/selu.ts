import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const selu = defineActivation({
  name: 'selu',
  doc: {
    en: 'A scaled elu that keeps means at 0 and deviations at 1 from layer to layer, without normalisation.',
    fr: 'Une elu mise à l’échelle, qui garde de couche en couche une moyenne de 0 et un écart-type de 1, sans normalisation.',
  },
  formula: 'y = 1.0507 · (x if x > 0, else 1.6733 · (eˣ − 1))',
  usual: { en: 'With `lecun_normal` and AlphaDropout.', fr: 'Avec `lecun_normal` et AlphaDropout.' },
  trap: {
    en: 'It needs all three together; BatchNormalization or plain Dropout undo it.',
    fr: 'Il faut les trois ensemble ; BatchNormalization ou Dropout ordinaire la défont.',
  },
  params: {},
  example: 'selu',
  source: 'keras.activations.selu',
  page: 'layers/activations',
});
