import { defineInitializer } from '../kit/index.ts';
import { page } from './shared.ts';

/** keras/src/initializers/constant_initializers.py */
export const zeros = defineInitializer({
  name: 'Zeros',
  aliases: ['zeros', 'zero'],
  doc: { en: 'All zeros.', fr: 'Que des zéros.' },
  formula: 'w = 0',
  usual: { en: 'For biases.', fr: 'Pour les biais.' },
  trap: {
    en: 'On a kernel all units stay the same: the network cannot learn.',
    fr: 'Sur un noyau, toutes les unités restent identiques : le réseau ne peut pas apprendre.',
  },
  params: {},
  example: 'Zeros()',
  source: 'keras.initializers.Zeros',
  page,
});
