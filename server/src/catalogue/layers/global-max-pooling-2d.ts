import { defineLayer } from '../kit/index.ts';
import { globalPooling, globalPoolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/global_max_pooling2d.py */
export const globalMaxPooling2d = defineLayer({
  name: 'GlobalMaxPooling2D',
  aliases: ['GlobalMaxPool2D'],
  category: 'pooling',
  doc: {
    en: 'Largest value of each channel over the whole map: one number a channel, whatever the size of the image.',
    fr: 'Plus grande valeur de chaque canal sur toute la carte : un nombre par canal, quelle que soit la taille de l’image.',
  },
  formula: 'y[ch] = max over r, c of x[r, c, ch]',
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
  outputs: globalPoolingOutputs(4),
  ...weightless,
  example: 'GlobalMaxPooling2D()',
  source: 'keras.layers.GlobalMaxPooling2D',
});
