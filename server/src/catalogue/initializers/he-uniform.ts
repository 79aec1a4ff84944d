import { defineInitializer } from '../kit/index.ts';
import { page, scaled } from './shared.ts';

/** keras/src/initializers/random_initializers.py */
export const heUniform = defineInitializer({
  name: 'HeUniform',
  aliases: ['he_uniform'],
  doc: {
    en: 'Random numbers scaled for relu, which lets half of the signal through.',
    fr: 'Des nombres aléatoires à l’échelle de relu, qui laisse passer la moitié du signal.',
  },
  formula: 'w ~ U(−a, a), a = √(6 / fan_in)',
  usual: { en: 'With relu and its like.', fr: 'Avec relu et ses semblables.' },
  trap: {
    en: 'Too wide for tanh and sigmoid: they start saturated.',
    fr: 'Trop large pour tanh et sigmoid : elles partent saturées.',
  },
  params: scaled,
  example: 'HeUniform()',
  source: 'keras.initializers.HeUniform',
  page,
});
