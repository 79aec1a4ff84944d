import { defineActivation } from '../kit/index.ts';
import { number } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const celu = defineActivation({
  name: 'celu',
  doc: {
    en: 'An elu whose slope has no jump, whatever `alpha` is.',
    fr: 'Une elu dont la pente n’a pas de saut, quel que soit `alpha`.',
  },
  formula: 'y = max(x, 0) + min(alpha · (e^(x / alpha) − 1), 0)',
  usual: { en: 'In place of elu when alpha is not 1.', fr: 'À la place d’elu quand alpha ne vaut pas 1.' },
  trap: { en: 'With alpha 1 it is elu.', fr: 'Avec alpha 1, c’est elu.' },
  params: {
    alpha: number(
      { en: 'How far below 0 the output may go.', fr: 'Jusqu’où la sortie descend sous 0.' },
      { default: 1, min: 0, exclusiveMin: true },
      { usual: { en: '1.', fr: '1.' }, rangeRule: 'invalid-activation-slope' },
    ),
  },
  example: 'celu',
  source: 'keras.activations.celu',
  page: 'layers/activations',
});
