import { defineLayer } from '../kit/index.ts';
import { depthwiseMacs, depthwiseOutputs, depthwiseParams, depthwiseWeights } from './depthwise.ts';

/** keras/src/layers/convolutional/depthwise_conv2d.py */
export const depthwiseConv2d = defineLayer({
  name: 'DepthwiseConv2D',
  category: 'convolution',
  doc: {
    en: 'Convolution over images, each channel by itself: `depth_multiplier` windows a channel, and no mixing between channels. Far fewer weights than `Conv2D`.',
    fr: 'Convolution sur des images, chaque canal à part : `depth_multiplier` fenêtres par canal, sans mélange entre les canaux. Bien moins de poids que `Conv2D`.',
  },
  formula: 'y[r, c, ch·m + q] = activation(Σ x[r + i, c + j, ch] · kernel[i, j, ch, q] + bias[ch·m + q])',
  usual: {
    en: 'Before a `Conv2D` with a window of 1, as in MobileNet.',
    fr: 'Devant une `Conv2D` de fenêtre 1, comme dans MobileNet.',
  },
  trap: {
    en: 'Channels never meet in it: something must mix them later, or `SeparableConv2D` does both.',
    fr: 'Les canaux ne s’y rencontrent jamais : quelque chose doit les mêler ensuite, ou bien `SeparableConv2D` fait les deux.',
  },
  params: depthwiseParams(2),
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: depthwiseOutputs,
  weights: depthwiseWeights,
  macs: depthwiseMacs,
  example: 'DepthwiseConv2D(3, padding=same)',
  source: 'keras.layers.DepthwiseConv2D',
});
