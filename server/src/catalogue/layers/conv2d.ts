import { defineLayer } from '../kit/index.ts';
import { convolutionMacs, convolutionOutputs, convolutionParams, convolutionWeights } from './convolution.ts';

/** keras/src/layers/convolutional/conv2d.py */
export const conv2d = defineLayer({
  name: 'Conv2D',
  formerly: [
    { name: 'Convolution2D', keras: 1, now: 'accepted' },
    { name: 'AtrousConvolution2D', keras: 1, now: 'refused' },
    { name: 'AtrousConv2D', keras: 1, now: 'refused' },
  ],
  category: 'convolution',
  doc: {
    en: 'Convolution over images: a small window slides over rows and columns and looks for the same `filters` patterns everywhere.',
    fr: 'Convolution sur des images : une petite fenêtre glisse sur les lignes et les colonnes et cherche partout les mêmes `filters` motifs.',
  },
  formula: 'y[r, c, f] = activation(Σ x[r + i, c + j, ch] · kernel[i, j, ch, f] + bias[f])',
  usual: {
    en: '`Conv2D(32, 3, padding=same, activation=relu)`, two or three in a row, then a pooling.',
    fr: '`Conv2D(32, 3, padding=same, activation=relu)`, deux ou trois de suite, puis un sous-échantillonnage (pooling).',
  },
  trap: {
    en: 'It needs `[batch, rows, cols, channels]`: grey images need a channel too, `[28, 28, 1]`.',
    fr: 'Elle attend `[lot, lignes, colonnes, canaux]` : les images en gris ont aussi besoin d’un canal, `[28, 28, 1]`.',
  },
  params: convolutionParams(2),
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: convolutionOutputs,
  weights: convolutionWeights,
  macs: convolutionMacs,
  example: 'Conv2D(32, 3, padding=same, activation=relu)',
  source: 'keras.layers.Conv2D',
});
