import { defineInitializer } from '../kit/index.ts';
import { page } from './shared.ts';

/** keras/src/initializers/constant_initializers.py */
export const ones = defineInitializer({
  name: 'Ones',
  aliases: ['ones', 'one'],
  doc: { en: 'All ones.', fr: 'Que des uns.' },
  formula: 'w = 1',
  usual: { en: 'For the scale of a normalisation.', fr: 'Pour l’échelle d’une normalisation.' },
  trap: {
    en: 'On a kernel all units stay the same: the network cannot learn.',
    fr: 'Sur un noyau, toutes les unités restent identiques : le réseau ne peut pas apprendre.',
  },
  params: {},
  example: 'Ones()',
  source: 'keras.initializers.Ones',
  page,
});
