import { defineLayer } from '../kit/index.ts';
import { globalPooling, globalPoolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/global_max_pooling1d.py */
export const globalMaxPooling1d = defineLayer({
  name: 'GlobalMaxPooling1D',
  aliases: ['GlobalMaxPool1D'],
  category: 'pooling',
  doc: {
    en: 'Largest value of each channel over all steps: one number a channel, however long the sequence.',
    fr: 'Plus grande valeur de chaque canal sur tous les pas : un nombre par canal, quelle que soit la longueur de la séquence.',
  },
  formula: 'y[ch] = max over t of x[t, ch]',
  usual: {
    en: 'Between the last convolution and the last Dense, to ask whether a pattern was there at all.',
    fr: 'Entre la dernière convolution et la dernière Dense, pour demander si un motif était là ou non.',
  },
  trap: {
    en: 'Where it was is lost; where that matters, use Flatten.',
    fr: 'L’endroit est perdu ; s’il compte, utilisez Flatten.',
  },
  params: globalPooling,
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: globalPoolingOutputs(3),
  ...weightless,
  example: 'GlobalMaxPooling1D()',
  source: 'keras.layers.GlobalMaxPooling1D',
});
