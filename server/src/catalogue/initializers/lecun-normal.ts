import { defineInitializer } from '../kit/index.ts';
import { page, scaled } from './shared.ts';

/** keras/src/initializers/random_initializers.py */
export const lecunNormal = defineInitializer({
  name: 'LecunNormal',
  aliases: ['lecun_normal'],
  doc: { en: 'Like LecunUniform, from a normal distribution.', fr: 'Comme LecunUniform, d’une distribution normale.' },
  formula: 'w ~ N(0, 1 / fan_in), cut off at 2 σ',
  usual: { en: 'With selu, which needs it.', fr: 'Avec selu, qui en a besoin.' },
  trap: { en: 'With relu the signal fades from layer to layer.', fr: 'Avec relu, le signal s’éteint de couche en couche.' },
  params: scaled,
  example: 'LecunNormal()',
  source: 'keras.initializers.LecunNormal',
  page,
});
