import { defineInitializer } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { page } from './shared.ts';

/** keras/src/initializers/constant_initializers.py */
export const constant = defineInitializer({
  name: 'Constant',
  aliases: ['constant'],
  doc: { en: 'The same value everywhere.', fr: 'Partout la même valeur.' },
  formula: 'w = value',
  usual: {
    en: 'For a bias that is to start elsewhere than at 0, for instance the mean of the targets.',
    fr: 'Pour un biais qui ne part pas de 0, par exemple de la moyenne des cibles.',
  },
  trap: {
    en: 'On a kernel all units stay the same: the network cannot learn.',
    fr: 'Sur un noyau, toutes les unités restent identiques : le réseau ne peut pas apprendre.',
  },
  params: {
    value: number(
      { en: 'The value.', fr: 'La valeur.' },
      { default: 0 },
      {
        usual: {
          en: '0; a small one such as 0.1 for the bias of a relu.',
          fr: '0 ; une petite, comme 0.1, pour le biais d’un relu.',
        },
      },
    ),
  },
  example: 'Constant(0.1)',
  source: 'keras.initializers.Constant',
  page,
});
