import { defineLayer } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/core/masking.py */
export const masking = defineLayer({
  name: 'Masking',
  category: 'core',
  doc: {
    en: 'Marks the steps of a sequence that are padding, so that recurrent layers pass over them.',
    fr: 'Marque les pas d’une séquence qui sont du remplissage, pour que les couches récurrentes les sautent.',
  },
  formula: 'step t counts when some x[t, i] ≠ mask_value',
  usual: {
    en: 'In front of a recurrent layer, on sequences filled up to one length.',
    fr: 'Devant une couche récurrente, sur des séquences complétées à une même longueur.',
  },
  trap: {
    en: 'Convolutions, Flatten and Reshape lose the mask. With the default 0, a real step of zeros is passed over too.',
    fr: 'Convolutions, Flatten et Reshape perdent le masque. Avec le 0 par défaut, un vrai pas de zéros est sauté aussi.',
  },
  params: {
    mask_value: number(
      {
        en: 'A step all of whose values are this number is padding.',
        fr: 'Un pas dont toutes les valeurs sont ce nombre est du remplissage.',
      },
      { default: 0 },
      { usual: { en: '0, or −1 where 0 is a real value.', fr: '0, ou −1 si 0 est une vraie valeur.' } },
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'creates',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'Masking(-1)',
  source: 'keras.layers.Masking',
});
