import { defineActivation } from '../kit/index.ts';
import { number, optional } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const relu = defineActivation({
  name: 'relu',
  doc: {
    en: 'Keeps positive values and sets negative ones to 0. Fast, and its gradient does not fade.',
    fr: 'Garde les valeurs positives et met les négatives à 0. Rapide, et son gradient ne s’éteint pas.',
  },
  formula: 'y = max(x, 0)',
  usual: {
    en: 'Inside Dense and convolutional networks, with `he_normal`.',
    fr: 'Dans les réseaux Dense et convolutifs, avec `he_normal`.',
  },
  trap: {
    en: 'On an output it forbids negative predictions. After too large a step a unit may stay at 0 for good.',
    fr: 'En sortie, elle interdit les prédictions négatives. Après un pas trop grand, une unité peut rester à 0 pour de bon.',
  },
  params: {
    negative_slope: number(
      { en: 'Slope for values below the threshold.', fr: 'Pente des valeurs sous le seuil.' },
      { default: 0 },
      { usual: { en: '0; 0.01 to 0.3 lets a little through.', fr: '0 ; de 0.01 à 0.3 pour laisser passer un peu.' } },
    ),
    max_value: optional(
      number(
        { en: 'Largest output; left out: none.', fr: 'Plus grande sortie ; omis : aucune borne.' },
        {},
        {
          usual: {
            en: 'Left out; 6 for networks that will be quantised.',
            fr: 'Omis ; 6 pour des réseaux qui seront quantifiés.',
          },
        },
      ),
    ),
    threshold: number(
      { en: 'Values up to here count as negative.', fr: 'Jusqu’ici, les valeurs comptent comme négatives.' },
      { default: 0 },
      { usual: { en: '0.', fr: '0.' } },
    ),
  },
  example: 'relu',
  source: 'keras.activations.relu',
  page: 'layers/activations',
});
