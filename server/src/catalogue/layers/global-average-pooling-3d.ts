import { defineLayer } from '../kit/index.ts';
import { globalPooling, globalPoolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/global_average_pooling3d.py */
export const globalAveragePooling3d = defineLayer({
  name: 'GlobalAveragePooling3D',
  aliases: ['GlobalAvgPool3D'],
  category: 'pooling',
  doc: {
    en: 'Mean of each channel over the whole volume: one number a channel, whatever the size of the volume.',
    fr: 'Moyenne de chaque canal sur tout le volume : un nombre par canal, quelle que soit la taille du volume.',
  },
  formula: 'y[ch] = mean over d, r, c of x[d, r, c, ch]',
  usual: {
    en: 'Between the last convolution and the last Dense, in place of Flatten.',
    fr: 'Entre la dernière convolution et la dernière Dense, à la place de Flatten.',
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
  example: 'GlobalAveragePooling3D()',
  source: 'keras.layers.GlobalAveragePooling3D',
});
