import { number, optional, shape } from '../../kit/params.ts';
import { refused } from './weights.ts';

/** Parameters of layers that drop values at random. */

export const rate = number(
  { en: 'Share of the values that is dropped.', fr: 'Part des valeurs abandonnées.' },
  { min: 0, max: 1 },
  {
    rangeRule: 'invalid-rate',
    formerly: refused(1, 'p'),
    usual: { en: '0.2 to 0.5.', fr: 'De 0.2 à 0.5.' },
    trap: {
      en: 'It is not the share that is kept: `Dropout(0.8)` leaves one value in five. At 1 everything is 0.',
      fr: 'Ce n’est pas la part gardée : `Dropout(0.8)` laisse une valeur sur cinq. À 1, tout vaut 0.',
    },
  },
);

export const noiseShape = optional(
  shape(
    {
      en: 'Shape of the mask, the batch first: where it says 1, the same choice holds along that axis. `[none, 1, 64]` drops a feature at all steps at once.',
      fr: 'Forme du masque, le lot en tête : là où elle vaut 1, le même choix vaut le long de l’axe. `[none, 1, 64]` abandonne une variable à tous les pas à la fois.',
    },
    true,
  ),
);
