import { defineLayer } from '../kit/index.ts';
import { separableMacs, separableOutputs, separableParams, separableWeights } from './separable.ts';

/** keras/src/layers/convolutional/separable_conv2d.py */
export const separableConv2d = defineLayer({
  name: 'SeparableConv2D',
  aliases: ['SeparableConvolution2D'],
  category: 'convolution',
  doc: {
    en: 'A convolution in two steps: first each channel by itself over rows and columns, then a mixing of the channels at each place. Nearly as good as `Conv2D`, with a fraction of the weights.',
    fr: 'Une convolution en deux temps : d’abord chaque canal à part sur les lignes et les colonnes, puis un mélange des canaux en chaque point. Presque aussi bonne que `Conv2D`, avec une fraction des poids.',
  },
  formula: 'weights: k² · C · m + C · m · F + F, where Conv2D has k² · C · F + F',
  usual: {
    en: 'In place of `Conv2D` from the second block on, with `BatchNormalization` after it, as in Xception.',
    fr: 'À la place de `Conv2D` dès le deuxième bloc, suivie de `BatchNormalization`, comme dans Xception.',
  },
  trap: {
    en: 'As the first layer on grey images it gains nothing: there is one channel to separate.',
    fr: 'En première couche sur des images en gris, elle n’apporte rien : il n’y a qu’un canal à séparer.',
  },
  params: separableParams(2),
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: separableOutputs,
  weights: separableWeights,
  macs: separableMacs,
  example: 'SeparableConv2D(32, 3, padding=same, activation=relu)',
  source: 'keras.layers.SeparableConv2D',
});
