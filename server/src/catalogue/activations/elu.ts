import { defineActivation } from '../kit/index.ts';
import { number } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const elu = defineActivation({
  name: 'elu',
  doc: {
    en: 'Like relu for positive values; negative ones bend smoothly towards −alpha, so that means stay near 0.',
    fr: 'Comme relu pour les valeurs positives ; les négatives tendent en douceur vers −alpha : les moyennes restent près de 0.',
  },
  formula: 'y = x if x > 0, else alpha · (eˣ − 1)',
  usual: { en: 'In place of relu, without normalisation.', fr: 'À la place de relu, sans normalisation.' },
  trap: { en: 'Slower than relu: it computes an exponential.', fr: 'Plus lente que relu : elle calcule une exponentielle.' },
  params: {
    alpha: number(
      { en: 'How far below 0 the output may go.', fr: 'Jusqu’où la sortie descend sous 0.' },
      { default: 1 },
      { usual: { en: '1.', fr: '1.' } },
    ),
  },
  example: 'elu',
  source: 'keras.activations.elu',
  page: 'layers/activations',
});
