import { defineInitializer } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { page } from './shared.ts';

/** keras/src/initializers/constant_initializers.py */
export const identity = defineInitializer({
  name: 'Identity',
  aliases: ['identity', 'IdentityInitializer'],
  doc: {
    en: 'Ones on the diagonal: the layer starts by giving back its input.',
    fr: 'Des uns sur la diagonale : la couche commence par rendre son entrée.',
  },
  formula: 'w = gain · I',
  usual: { en: 'For the recurrent kernel of a SimpleRNN with relu.', fr: 'Pour le noyau récurrent d’un SimpleRNN avec relu.' },
  trap: { en: 'Only for weights with two axes.', fr: 'Seulement pour des poids à deux axes.' },
  params: {
    gain: number(
      { en: 'Factor on the diagonal.', fr: 'Facteur de la diagonale.' },
      { default: 1 },
      { usual: { en: '1.', fr: '1.' } },
    ),
  },
  example: 'Identity()',
  source: 'keras.initializers.Identity',
  page,
});
