import { defineLayer } from '../kit/index.ts';
import { globalPooling, globalPoolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/global_max_pooling3d.py */
export const globalMaxPooling3d = defineLayer({
  name: 'GlobalMaxPooling3D',
  aliases: ['GlobalMaxPool3D'],
  category: 'pooling',
  doc: {
    en: 'Largest value of each channel over the whole volume: one number a channel, whatever the size of the volume.',
    fr: 'Plus grande valeur de chaque canal sur tout le volume : un nombre par canal, quelle que soit la taille du volume.',
  },
  formula: 'y[ch] = max over d, r, c of x[d, r, c, ch]',
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
  outputs: globalPoolingOutputs(5),
  ...weightless,
  example: 'GlobalMaxPooling3D()',
  source: 'keras.layers.GlobalMaxPooling3D',
});
