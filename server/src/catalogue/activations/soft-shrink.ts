import { defineActivation } from '../kit/index.ts';
import { number } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const softShrink = defineActivation({
  name: 'soft_shrink',
  doc: {
    en: 'Sets small values to 0 and brings the others nearer to it by as much.',
    fr: 'Met les petites valeurs à 0 et en rapproche les autres d’autant.',
  },
  formula: 'y = sign(x) · max(|x| − threshold, 0)',
  usual: { en: 'To make codes sparse, without a jump.', fr: 'Pour rendre des codes épars, sans saut.' },
  trap: { en: 'Large values lose `threshold` too.', fr: 'Les grandes valeurs perdent aussi `threshold`.' },
  params: {
    threshold: number(
      { en: 'Values up to this far from 0 become 0.', fr: 'Jusqu’à cette distance de 0, les valeurs deviennent 0.' },
      { default: 0.5 },
      { usual: { en: '0.5.', fr: '0.5.' } },
    ),
  },
  example: 'soft_shrink',
  source: 'keras.activations.soft_shrink',
  page: 'layers/activations',
});
