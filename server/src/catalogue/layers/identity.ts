import { defineLayer } from '../kit/index.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/core/identity.py */
export const identity = defineLayer({
  name: 'Identity',
  category: 'core',
  doc: { en: 'Passes its input on as it is.', fr: 'Transmet son entrée telle quelle.' },
  formula: 'y = x',
  usual: {
    en: 'To hold a place in a block, or to give a value a name.',
    fr: 'Pour tenir une place dans un bloc, ou donner un nom à une valeur.',
  },
  trap: {
    en: 'It has no weights and learns nothing: a second name for a value, or a place to read it.',
    fr: 'Elle n’a pas de poids et n’apprend rien : un second nom pour une valeur, ou un endroit où la lire.',
  },
  params: {},
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'Identity()',
  source: 'keras.layers.Identity',
});
