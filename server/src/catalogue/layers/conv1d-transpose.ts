import { defineLayer } from '../kit/index.ts';
import { transposedMacs, transposedOutputs, transposedParams, transposedWeights } from './transposed.ts';

/** keras/src/layers/convolutional/conv1d_transpose.py */
export const conv1dTranspose = defineLayer({
  name: 'Conv1DTranspose',
  aliases: ['Convolution1DTranspose'],
  category: 'convolution',
  doc: {
    en: 'A convolution the other way round: each step spreads over a window of steps, so that the sequence grows longer.',
    fr: 'Une convolution à rebours : chaque pas s’étale sur une fenêtre de pas, si bien que la séquence s’allonge.',
  },
  formula: 'valid: (i − 1) · s + max(k, s)    same: i · s',
  usual: {
    en: 'In the decoder of an autoencoder, one for each `Conv1D` with a stride.',
    fr: 'Dans le décodeur d’un auto-encodeur, une par `Conv1D` avec un pas.',
  },
  trap: {
    en: 'With strides above 1, a window that the stride does not divide covers some places more often than others and leaves a checkerboard.',
    fr: 'Avec un pas supérieur à 1, une fenêtre que le pas ne divise pas couvre certains points plus que d’autres et laisse un damier.',
  },
  params: transposedParams(1),
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: transposedOutputs,
  weights: transposedWeights,
  macs: transposedMacs,
  example: 'Conv1DTranspose(16, 4, strides=2, padding=same)',
  source: 'keras.layers.Conv1DTranspose',
});
