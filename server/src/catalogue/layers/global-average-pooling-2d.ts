import { defineLayer } from '../kit/index.ts';
import { globalPooling, globalPoolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/global_average_pooling2d.py */
export const globalAveragePooling2d = defineLayer({
  name: 'GlobalAveragePooling2D',
  aliases: ['GlobalAvgPool2D'],
  category: 'pooling',
  doc: {
    en: 'Mean of each channel over the whole map: one number a channel, whatever the size of the image.',
    fr: 'Moyenne de chaque canal sur toute la carte : un nombre par canal, quelle que soit la taille de l’image.',
  },
  formula: 'y[ch] = mean over r, c of x[r, c, ch]',
  usual: {
    en: 'Between the last convolution and the last Dense, in place of Flatten: far fewer weights follow.',
    fr: 'Entre la dernière convolution et la dernière Dense, à la place de Flatten : il suit bien moins de poids.',
  },
  trap: {
    en: 'Where in the image something was is lost; where that matters, use Flatten.',
    fr: 'L’endroit où se trouvait un motif est perdu ; s’il compte, utilisez Flatten.',
  },
  params: globalPooling,
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: globalPoolingOutputs(4),
  ...weightless,
  example: 'GlobalAveragePooling2D()',
  source: 'keras.layers.GlobalAveragePooling2D',
});
