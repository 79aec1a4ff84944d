import { defineLayer } from '../kit/index.ts';
import { transposedMacs, transposedOutputs, transposedParams, transposedWeights } from './transposed.ts';

/** keras/src/layers/convolutional/conv2d_transpose.py */
export const conv2dTranspose = defineLayer({
  name: 'Conv2DTranspose',
  aliases: ['Convolution2DTranspose'],
  formerly: [
    { name: 'Deconvolution2D', keras: 1, now: 'refused' },
    { name: 'Deconv2D', keras: 2, now: 'refused' },
  ],
  category: 'convolution',
  doc: {
    en: 'A convolution the other way round: each place spreads over a window, so that the map grows. Often called deconvolution, though it undoes nothing.',
    fr: 'Une convolution à rebours : chaque point s’étale sur une fenêtre, si bien que la carte grandit. On dit souvent déconvolution, bien qu’elle ne défasse rien.',
  },
  formula: 'valid: (i − 1) · s + max(k, s)    same: i · s',
  usual: {
    en: '`strides=2, padding=same` doubles the map: in decoders, generators and segmentation.',
    fr: '`strides=2, padding=same` double la carte : dans les décodeurs, les générateurs et la segmentation.',
  },
  trap: {
    en: 'With strides above 1, a window that the stride does not divide covers some places more often than others and leaves a checkerboard.',
    fr: 'Avec un pas supérieur à 1, une fenêtre que le pas ne divise pas couvre certains points plus que d’autres et laisse un damier.',
  },
  params: transposedParams(2),
  removed: [{ name: 'output_shape', keras: 1, now: 'refused' }],
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: transposedOutputs,
  weights: transposedWeights,
  macs: transposedMacs,
  example: 'Conv2DTranspose(16, 4, strides=2, padding=same)',
  source: 'keras.layers.Conv2DTranspose',
});
