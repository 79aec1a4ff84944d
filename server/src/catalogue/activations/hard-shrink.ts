import { defineActivation } from '../kit/index.ts';
import { number } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const hardShrink = defineActivation({
  name: 'hard_shrink',
  doc: { en: 'Sets small values to 0 and leaves the others.', fr: 'Met les petites valeurs à 0 et laisse les autres.' },
  formula: 'y = x if |x| > threshold, else 0',
  usual: { en: 'To make codes sparse.', fr: 'Pour rendre des codes épars.' },
  trap: { en: 'It jumps at the threshold.', fr: 'Elle saute au seuil.' },
  params: {
    threshold: number(
      { en: 'Values up to this far from 0 become 0.', fr: 'Jusqu’à cette distance de 0, les valeurs deviennent 0.' },
      { default: 0.5 },
      { usual: { en: '0.5.', fr: '0.5.' } },
    ),
  },
  example: 'hard_shrink',
  source: 'keras.activations.hard_shrink',
  page: 'layers/activations',
});
