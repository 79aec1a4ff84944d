import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const relu6 = defineActivation({
  name: 'relu6',
  doc: {
    en: 'relu that stops at 6: values stay small enough for coarse arithmetic.',
    fr: 'relu plafonnée à 6 : les valeurs restent assez petites pour un calcul grossier.',
  },
  formula: 'y = min(max(x, 0), 6)',
  usual: { en: 'In networks for phones, such as MobileNet.', fr: 'Dans les réseaux pour téléphones, comme MobileNet.' },
  trap: { en: 'Above 6 nothing is learned.', fr: 'Au-delà de 6, rien ne s’apprend.' },
  params: {},
  example: 'relu6',
  source: 'keras.activations.relu6',
  page: 'layers/activations',
});
