import { defineInitializer } from '../kit/index.ts';
import { mean, page, seed, stddev } from './shared.ts';

/** keras/src/initializers/random_initializers.py */
export const truncatedNormal = defineInitializer({
  name: 'TruncatedNormal',
  aliases: ['truncated_normal'],
  doc: { en: 'Normal random numbers without the far ones.', fr: 'Des nombres aléatoires normaux, sans les plus éloignés.' },
  formula: 'w ~ N(mean, stddev²), drawn again beyond 2 · stddev',
  usual: { en: 'Small networks and transformers, stddev 0.02.', fr: 'De petits réseaux et des transformers, stddev 0.02.' },
  trap: { en: 'The spread does not follow the size of the layer.', fr: 'La dispersion ne suit pas la taille de la couche.' },
  params: { mean, stddev, seed },
  example: 'TruncatedNormal(stddev=0.02)',
  source: 'keras.initializers.TruncatedNormal',
  page,
});
