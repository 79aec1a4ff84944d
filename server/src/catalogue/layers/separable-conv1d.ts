import { defineLayer } from '../kit/index.ts';
import { separableMacs, separableOutputs, separableParams, separableWeights } from './separable.ts';

/** keras/src/layers/convolutional/separable_conv1d.py */
export const separableConv1d = defineLayer({
  name: 'SeparableConv1D',
  aliases: ['SeparableConvolution1D'],
  category: 'convolution',
  doc: {
    en: 'A convolution in two steps: first each channel by itself along the steps, then a mixing of the channels at each step.',
    fr: 'Une convolution en deux temps : d’abord chaque canal à part le long des pas, puis un mélange des canaux à chaque pas.',
  },
  formula: 'weights: k · C · m + C · m · F + F, where Conv1D has k · C · F + F',
  usual: {
    en: 'In place of `Conv1D` where the channels are many.',
    fr: 'À la place de `Conv1D` quand les canaux sont nombreux.',
  },
  trap: { en: 'Its `padding` has no `causal`.', fr: 'Son `padding` n’a pas de `causal`.' },
  params: separableParams(1),
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: separableOutputs,
  weights: separableWeights,
  macs: separableMacs,
  example: 'SeparableConv1D(32, 3, padding=same, activation=relu)',
  source: 'keras.layers.SeparableConv1D',
});
