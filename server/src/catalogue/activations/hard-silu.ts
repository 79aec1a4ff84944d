import { defineActivation } from '../kit/index.ts';

/** keras/src/activations/activations.py */
export const hardSilu = defineActivation({
  name: 'hard_silu',
  aliases: ['hard_swish'],
  doc: {
    en: 'silu from straight lines and a parabola: cheaper. Also called hard_swish.',
    fr: 'silu faite de droites et d’une parabole : moins coûteuse. Aussi appelée hard_swish.',
  },
  formula: 'y = x · clip(x / 6 + 0.5, 0, 1)',
  usual: { en: 'In networks for phones, such as MobileNetV3.', fr: 'Dans les réseaux pour téléphones, comme MobileNetV3.' },
  trap: { en: 'Below −3 it is exactly 0.', fr: 'Sous −3, elle vaut exactement 0.' },
  params: {},
  example: 'hard_silu',
  source: 'keras.activations.hard_silu',
  page: 'layers/activations',
});
