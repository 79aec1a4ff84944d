import { defineInitializer } from '../kit/index.ts';
import { mean, page, seed, stddev } from './shared.ts';

/** keras/src/initializers/random_initializers.py */
export const randomNormal = defineInitializer({
  name: 'RandomNormal',
  aliases: ['random_normal', 'normal'],
  doc: { en: 'Normal random numbers.', fr: 'Des nombres aléatoires normaux.' },
  formula: 'w ~ N(mean, stddev²)',
  usual: {
    en: 'Small networks; elsewhere `glorot_normal` or `he_normal` fit the size of the layer.',
    fr: 'De petits réseaux ; ailleurs, `glorot_normal` ou `he_normal` s’adaptent à la taille de la couche.',
  },
  trap: { en: 'The spread does not follow the size of the layer.', fr: 'La dispersion ne suit pas la taille de la couche.' },
  params: { mean, stddev, seed },
  example: 'RandomNormal(stddev=0.02)',
  source: 'keras.initializers.RandomNormal',
  page,
});
