import { defineLayer } from '../kit/index.ts';
import { elementwiseOutputs } from './merging.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/merging/minimum.py */
export const minimum = defineLayer({
  name: 'Minimum',
  category: 'merging',
  doc: { en: 'Keeps the smaller of its inputs, value by value.', fr: 'Garde la plus petite de ses entrées, valeur par valeur.' },
  formula: 'y = min(x₁, x₂, …)',
  usual: {
    en: 'Where all branches must agree before a value is large.',
    fr: 'Quand toutes les branches doivent être d’accord pour qu’une valeur soit grande.',
  },
  trap: {
    en: 'Only the smaller input learns: the gradient goes to it alone.',
    fr: 'Seule la plus petite entrée apprend : le gradient ne va qu’à elle.',
  },
  params: {},
  inputs: { min: 1, max: Number.POSITIVE_INFINITY },
  mask: 'passes',
  outputs: elementwiseOutputs,
  ...weightless,
  example: 'Minimum()',
  source: 'keras.layers.Minimum',
});
