import { defineInitializer } from '../kit/index.ts';
import { page, scaled } from './shared.ts';

/** keras/src/initializers/random_initializers.py */
export const heNormal = defineInitializer({
  name: 'HeNormal',
  aliases: ['he_normal'],
  doc: { en: 'Like HeUniform, from a normal distribution.', fr: 'Comme HeUniform, d’une distribution normale.' },
  formula: 'w ~ N(0, 2 / fan_in), cut off at 2 σ',
  usual: { en: 'With relu and its like.', fr: 'Avec relu et ses semblables.' },
  trap: {
    en: 'Also called Kaiming. Too wide for tanh and sigmoid.',
    fr: 'Aussi appelé Kaiming. Trop large pour tanh et sigmoid.',
  },
  params: scaled,
  example: 'HeNormal()',
  source: 'keras.initializers.HeNormal',
  page,
});
