import { defineConstraint } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { axis, maxValue, norm, page } from './shared.ts';

/** keras/src/constraints/constraints.py */
export const minMaxNorm = defineConstraint({
  name: 'MinMaxNorm',
  aliases: ['min_max_norm'],
  formerly: [{ name: 'minmaxnorm', keras: 1, now: 'refused' }],
  doc: {
    en: 'After each update, the length of every vector of weights is brought between two bounds, at once or by a share `rate`.',
    fr: 'Après chaque pas, la longueur de chaque vecteur de poids est ramenée entre deux bornes, d’un coup ou d’une part `rate`.',
  },
  formula: 'w ← w · (rate · clip(‖w‖, min_value, max_value) + (1 − rate) · ‖w‖) / (ε + ‖w‖)',
  usual: { en: '`rate=1`, which keeps the bounds exactly.', fr: '`rate=1`, qui tient exactement les bornes.' },
  trap: {
    en: '`min_value` must not be above `max_value`.',
    fr: '`min_value` ne doit pas dépasser `max_value`.',
  },
  params: {
    min_value: number(
      { en: 'The shortest that a vector may be.', fr: 'La plus petite longueur permise à un vecteur.' },
      { default: 0, min: 0 },
      { ...norm, usual: { en: '0.', fr: '0.' } },
    ),
    max_value: maxValue(1),
    rate: number(
      {
        en: 'How much of the way to the bound is gone at each update: 1 is all of it.',
        fr: 'Part du chemin vers la borne faite à chaque pas : 1, c’est tout le chemin.',
      },
      { default: 1, min: 0, max: 1 },
      { ...norm, usual: { en: '1.', fr: '1.' } },
    ),
    axis,
  },
  example: 'MinMaxNorm(min_value=0.5, max_value=2)',
  source: 'keras.constraints.MinMaxNorm',
  page,
});
