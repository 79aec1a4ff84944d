import { defineLayer } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/activations/elu.py */
export const elu = defineLayer({
  name: 'ELU',
  category: 'activation',
  doc: {
    en: 'As `relu` above 0; below, it bends smoothly towards `−alpha`.',
    fr: 'Comme `relu` au-dessus de 0 ; en dessous, elle s’incurve doucement vers `−alpha`.',
  },
  formula: 'y = x where x > 0, else alpha · (eˣ − 1)',
  usual: { en: '`alpha=1`.', fr: '`alpha=1`.' },
  trap: {
    en: 'It costs an exponential where `relu` costs a comparison.',
    fr: 'Elle coûte une exponentielle là où `relu` coûte une comparaison.',
  },
  params: {
    alpha: number(
      { en: 'How far below 0 it reaches.', fr: 'Jusqu’où elle descend sous 0.' },
      { default: 1 },
      { usual: { en: '1.', fr: '1.' } },
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'ELU()',
  source: 'keras.layers.ELU',
});
