import { defineInitializer } from '../kit/index.ts';
import { page, scaled } from './shared.ts';

/** keras/src/initializers/random_initializers.py */
export const glorotUniform = defineInitializer({
  name: 'GlorotUniform',
  aliases: ['glorot_uniform'],
  doc: {
    en: 'Random numbers scaled so that signals neither grow nor fade through tanh and sigmoid layers. The default of kernels.',
    fr: 'Des nombres aléatoires à l’échelle voulue pour que les signaux ne grandissent ni ne s’éteignent dans des couches tanh et sigmoid. Par défaut pour les noyaux.',
  },
  formula: 'w ~ U(−a, a), a = √(6 / (fan_in + fan_out))',
  usual: { en: 'With tanh, sigmoid, softmax or linear.', fr: 'Avec tanh, sigmoid, softmax ou linear.' },
  trap: { en: 'Many relu layers in a row want `he_normal`.', fr: 'Beaucoup de couches relu de suite demandent `he_normal`.' },
  params: scaled,
  example: 'GlorotUniform()',
  source: 'keras.initializers.GlorotUniform',
  page,
});
