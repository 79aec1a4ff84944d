import { defineLayer } from '../kit/index.ts';
import { transposedMacs, transposedOutputs, transposedParams, transposedWeights } from './transposed.ts';

/** keras/src/layers/convolutional/conv3d_transpose.py */
export const conv3dTranspose = defineLayer({
  name: 'Conv3DTranspose',
  aliases: ['Convolution3DTranspose'],
  formerly: [
    { name: 'Deconvolution3D', keras: 2, now: 'refused' },
    { name: 'Deconv3D', keras: 2, now: 'refused' },
  ],
  category: 'convolution',
  doc: {
    en: 'A convolution over volumes the other way round: each place spreads over a window, so that the volume grows.',
    fr: 'Une convolution à rebours sur des volumes : chaque point s’étale sur une fenêtre, si bien que le volume grandit.',
  },
  formula: 'valid: (i − 1) · s + max(k, s)    same: i · s',
  usual: {
    en: 'In the decoder of a network for volumes, as in a 3-D U-Net.',
    fr: 'Dans le décodeur d’un réseau pour volumes, comme un U-Net 3D.',
  },
  trap: {
    en: 'With strides above 1, a window that the stride does not divide covers some places more often than others and leaves a checkerboard.',
    fr: 'Avec un pas supérieur à 1, une fenêtre que le pas ne divise pas couvre certains points plus que d’autres et laisse un damier.',
  },
  params: transposedParams(3),
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: transposedOutputs,
  weights: transposedWeights,
  macs: transposedMacs,
  example: 'Conv3DTranspose(8, 2, strides=2)',
  source: 'keras.layers.Conv3DTranspose',
});
