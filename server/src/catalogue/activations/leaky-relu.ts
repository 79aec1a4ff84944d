import { defineActivation } from '../kit/index.ts';
import { number } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const leakyRelu = defineActivation({
  name: 'leaky_relu',
  doc: {
    en: 'relu with a small slope for negative values, so that no unit dies.',
    fr: 'relu avec une petite pente pour les valeurs négatives, si bien qu’aucune unité ne meurt.',
  },
  formula: 'y = x if x > 0, else negative_slope · x',
  usual: { en: 'Where relu units stay at 0.', fr: 'Quand des unités relu restent à 0.' },
  trap: {
    en: 'The function has slope 0.2, the layer `LeakyReLU` 0.3.',
    fr: 'La fonction a une pente de 0.2, la couche `LeakyReLU` de 0.3.',
  },
  params: {
    negative_slope: number(
      { en: 'Slope for negative values.', fr: 'Pente des valeurs négatives.' },
      { default: 0.2 },
      { usual: { en: '0.01 to 0.3.', fr: 'De 0.01 à 0.3.' }, formerly: [{ name: 'alpha', keras: 2, now: 'refused' }] },
    ),
  },
  example: 'leaky_relu',
  source: 'keras.activations.leaky_relu',
  page: 'layers/activations',
});
