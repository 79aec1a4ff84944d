import { defineInitializer } from '../kit/index.ts';
import { page, scaled } from './shared.ts';

/** keras/src/initializers/random_initializers.py */
export const lecunUniform = defineInitializer({
  name: 'LecunUniform',
  aliases: ['lecun_uniform'],
  doc: {
    en: 'Random numbers scaled so that each unit keeps the variance of its inputs.',
    fr: 'Des nombres aléatoires à l’échelle voulue pour que chaque unité garde la variance de ses entrées.',
  },
  formula: 'w ~ U(−a, a), a = √(3 / fan_in)',
  usual: { en: 'With selu or linear.', fr: 'Avec selu ou linear.' },
  trap: { en: 'With relu the signal fades from layer to layer.', fr: 'Avec relu, le signal s’éteint de couche en couche.' },
  params: scaled,
  example: 'LecunUniform()',
  source: 'keras.initializers.LecunUniform',
  page,
});
