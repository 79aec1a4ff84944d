import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const silu = defineActivation({
  name: 'silu',
  aliases: ['swish'],
  doc: {
    en: 'A smooth relu that dips a little below 0 before it rises. Also called swish.',
    fr: 'Une relu lisse, qui passe un peu sous 0 avant de monter. Aussi appelée swish.',
  },
  formula: 'y = x · sigmoid(x)',
  usual: {
    en: 'In deep convolutional networks such as EfficientNet.',
    fr: 'Dans des réseaux convolutifs profonds comme EfficientNet.',
  },
  trap: {
    en: 'Negative values are not cut off: the least is −0.28.',
    fr: 'Les valeurs négatives ne sont pas coupées : le minimum est −0.28.',
  },
  params: {},
  example: 'silu',
  source: 'keras.activations.silu',
  page: 'layers/activations',
});
