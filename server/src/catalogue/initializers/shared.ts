import { axes, integer, number, optional } from '../kit/params.ts';

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
  input_axes: optional(
    axes({
      en: 'Which axes of the weight count as inputs. Left out: all but the last.',
      fr: 'Quels axes du poids comptent comme entrées. Omis : tous sauf le dernier.',
    }),
  ),
  output_axes: optional(
    axes({
      en: 'Which axes of the weight count as outputs. Left out: the last. It acts only together with `input_axes`.',
      fr: 'Quels axes du poids comptent comme sorties. Omis : le dernier. Il n’agit qu’avec `input_axes`.',
    }),
  ),
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
