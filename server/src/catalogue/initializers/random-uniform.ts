import { defineInitializer } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { page, seed } from './shared.ts';

/** keras/src/initializers/random_initializers.py */
export const randomUniform = defineInitializer({
  name: 'RandomUniform',
  aliases: ['random_uniform', 'uniform'],
  doc: {
    en: 'Random numbers, all equally likely between two bounds.',
    fr: 'Des nombres aléatoires, équiprobables entre deux bornes.',
  },
  formula: 'w ~ U(minval, maxval)',
  usual: { en: 'For the vectors of an Embedding.', fr: 'Pour les vecteurs d’un Embedding.' },
  trap: { en: 'The spread does not follow the size of the layer.', fr: 'La dispersion ne suit pas la taille de la couche.' },
  params: {
    minval: number(
      { en: 'Lower bound.', fr: 'Borne inférieure.' },
      { default: -0.05 },
      { usual: { en: '−0.05.', fr: '−0.05.' } },
    ),
    maxval: number({ en: 'Upper bound.', fr: 'Borne supérieure.' }, { default: 0.05 }, { usual: { en: '0.05.', fr: '0.05.' } }),
    seed,
  },
  example: 'RandomUniform(-0.05, 0.05)',
  source: 'keras.initializers.RandomUniform',
  page,
});
