import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const mish = defineActivation({
  name: 'mish',
  doc: {
    en: 'A smooth relu, close to silu, that dips a little below 0.',
    fr: 'Une relu lisse, proche de silu, qui passe un peu sous 0.',
  },
  formula: 'y = x · tanh(softplus(x))',
  usual: { en: 'In detection networks such as YOLOv4.', fr: 'Dans des réseaux de détection comme YOLOv4.' },
  trap: { en: 'Slower than relu by two transcendental functions.', fr: 'Plus lente que relu, de deux fonctions transcendantes.' },
  params: {},
  example: 'mish',
  source: 'keras.activations.mish',
  page: 'layers/activations',
});
