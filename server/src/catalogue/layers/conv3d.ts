import { defineLayer } from '../kit/index.ts';
import { convolutionMacs, convolutionOutputs, convolutionParams, convolutionWeights } from './convolution.ts';

/** keras/src/layers/convolutional/conv3d.py */
export const conv3d = defineLayer({
  name: 'Conv3D',
  formerly: [{ name: 'Convolution3D', keras: 1, now: 'accepted' }],
  category: 'convolution',
  doc: {
    en: 'Convolution over volumes, or over images in time: a window slides along three axes and looks for the same `filters` patterns everywhere.',
    fr: 'Convolution sur des volumes, ou sur des images dans le temps : une fenêtre glisse le long de trois axes et cherche partout les mêmes `filters` motifs.',
  },
  formula: 'y[d, r, c, f] = activation(Σ x[d + i, r + j, c + k, ch] · kernel[i, j, k, ch, f] + bias[f])',
  usual: {
    en: 'Few filters, 8 to 32: a window of 3 has 27 places.',
    fr: 'Peu de filtres, de 8 à 32 : une fenêtre de 3 a 27 places.',
  },
  trap: {
    en: 'Memory and time grow with the volume: twice the size along each axis is eight times the work.',
    fr: 'Mémoire et temps suivent le volume : doubler chaque axe, c’est huit fois le travail.',
  },
  params: convolutionParams(3),
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: convolutionOutputs,
  weights: convolutionWeights,
  macs: convolutionMacs,
  example: 'Conv3D(16, 3, padding=same, activation=relu)',
  source: 'keras.layers.Conv3D',
});
