import { defineLayer } from '../kit/index.ts';
import { seed } from './params/common.ts';
import { noiseShape, rate } from './params/rate.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/regularization/alpha_dropout.py */
export const alphaDropout = defineLayer({
  name: 'AlphaDropout',
  category: 'regularization',
  doc: {
    en: 'Dropout for networks with `selu`: what is dropped takes the value that `selu` saturates at, and mean and deviation stay as they were.',
    fr: 'Dropout pour les réseaux avec `selu` : ce qui est abandonné prend la valeur où `selu` sature, et la moyenne et l’écart-type restent ce qu’ils étaient.',
  },
  formula: 'training: a · (x · keep + α′ · (1 − keep)) + b    test: x',
  usual: { en: '0.05 to 0.1, after `selu` with `lecun_normal`.', fr: 'De 0.05 à 0.1, après `selu` avec `lecun_normal`.' },
  trap: {
    en: 'With another activation it does harm: use Dropout.',
    fr: 'Avec une autre activation, elle nuit : utilisez Dropout.',
  },
  params: {
    rate,
    noise_shape: noiseShape,
    seed,
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'AlphaDropout(0.1)',
  source: 'keras.layers.AlphaDropout',
});
