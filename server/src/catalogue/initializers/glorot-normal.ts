import { defineInitializer } from '../kit/index.ts';
import { page, scaled } from './shared.ts';

/** keras/src/initializers/random_initializers.py */
export const glorotNormal = defineInitializer({
  name: 'GlorotNormal',
  aliases: ['glorot_normal'],
  doc: { en: 'Like GlorotUniform, from a normal distribution.', fr: 'Comme GlorotUniform, d’une distribution normale.' },
  formula: 'w ~ N(0, 2 / (fan_in + fan_out)), cut off at 2 σ',
  usual: { en: 'With tanh, sigmoid, softmax or linear.', fr: 'Avec tanh, sigmoid, softmax ou linear.' },
  trap: {
    en: 'Also called Xavier. Many relu layers in a row want `he_normal`.',
    fr: 'Aussi appelé Xavier. Beaucoup de couches relu de suite demandent `he_normal`.',
  },
  params: scaled,
  example: 'GlorotNormal()',
  source: 'keras.initializers.GlorotNormal',
  page,
});
