import { integer, number, optional } from '../kit/params.ts';
import { pythonOnly } from '../layers/params/common.ts';

/** Parameters that initializers share. */

export const seed = optional(
  integer({
    en: 'Start of its random numbers: the same values in every run. Left out, they follow from the `seed` of the train block.',
    fr: 'Départ de ses nombres aléatoires : les mêmes valeurs à chaque exécution. Omis, elles découlent de `seed` du bloc train.',
  }),
);

/** What initializers that look at the size of the weight take. */
export const scaled = {
  seed,
  input_axes: pythonOnly({
    en: 'Which axes count as inputs. Only `none` here: all but the last.',
    fr: 'Quels axes comptent comme entrées. Ici, seulement `none` : tous sauf le dernier.',
  }),
  output_axes: pythonOnly({
    en: 'Which axes count as outputs. Only `none` here: the last.',
    fr: 'Quels axes comptent comme sorties. Ici, seulement `none` : le dernier.',
  }),
};

export const mean = number(
  { en: 'Mean of the values.', fr: 'Moyenne des valeurs.' },
  { default: 0 },
  { usual: { en: '0.', fr: '0.' } },
);

export const stddev = number(
  { en: 'Standard deviation of the values.', fr: 'Écart-type des valeurs.' },
  { default: 0.05, min: 0 },
  {
    usual: { en: '0.01 to 0.05.', fr: 'De 0.01 à 0.05.' },
    trap: {
      en: 'Above 0.5 most activations start saturated.',
      fr: 'Au-dessus de 0.5, la plupart des activations partent saturées.',
    },
  },
);

/** Keras documents all initializers on one page. */
export const page = 'layers/initializers';
