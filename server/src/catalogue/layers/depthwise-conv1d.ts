import { defineLayer } from '../kit/index.ts';
import { depthwiseMacs, depthwiseOutputs, depthwiseParams, depthwiseWeights } from './depthwise.ts';

/** keras/src/layers/convolutional/depthwise_conv1d.py */
export const depthwiseConv1d = defineLayer({
  name: 'DepthwiseConv1D',
  category: 'convolution',
  doc: {
    en: 'Convolution over a sequence, each channel by itself: `depth_multiplier` windows a channel, and no mixing between channels.',
    fr: 'Convolution sur une séquence, chaque canal à part : `depth_multiplier` fenêtres par canal, sans mélange entre les canaux.',
  },
  formula: 'y[t, ch·m + q] = activation(Σ x[t + i, ch] · kernel[i, ch, q] + bias[ch·m + q])',
  usual: {
    en: 'Before a `Conv1D` with a window of 1, which mixes the channels.',
    fr: 'Devant une `Conv1D` de fenêtre 1, qui mêle les canaux.',
  },
  trap: {
    en: 'Channels never meet in it: something must mix them later.',
    fr: 'Les canaux ne s’y rencontrent jamais : quelque chose doit les mêler ensuite.',
  },
  params: depthwiseParams(1),
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: depthwiseOutputs,
  weights: depthwiseWeights,
  macs: depthwiseMacs,
  example: 'DepthwiseConv1D(3, padding=same)',
  source: 'keras.layers.DepthwiseConv1D',
});
