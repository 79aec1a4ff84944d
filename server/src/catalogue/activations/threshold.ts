import { defineActivation } from '../kit/index.ts';
import { number } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const threshold = defineActivation({
  name: 'threshold',
  doc: {
    en: 'Leaves values above a threshold and puts one fixed value in place of the others.',
    fr: 'Laisse les valeurs au-dessus d’un seuil et met une valeur fixe à la place des autres.',
  },
  formula: 'y = x if x > threshold, else default_value',
  usual: { en: 'Rarely; relu is `threshold(0, 0)`.', fr: 'Rarement ; relu est `threshold(0, 0)`.' },
  trap: { en: 'Both arguments must be given.', fr: 'Les deux arguments doivent être donnés.' },
  params: {
    threshold: number(
      { en: 'Values above it stay.', fr: 'Au-dessus, les valeurs restent.' },
      {},
      { usual: { en: '0 to 1.', fr: 'De 0 à 1.' } },
    ),
    default_value: number(
      { en: 'What the others become.', fr: 'Ce que deviennent les autres.' },
      {},
      { usual: { en: '0.', fr: '0.' } },
    ),
  },
  example: 'threshold(0.1, 0)',
  source: 'keras.activations.threshold',
  page: 'layers/activations',
});
