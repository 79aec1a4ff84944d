import { defineLayer } from '../kit/index.ts';
import { elementwiseOutputs } from './merging.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/merging/maximum.py */
export const maximum = defineLayer({
  name: 'Maximum',
  category: 'merging',
  doc: { en: 'Keeps the larger of its inputs, value by value.', fr: 'Garde la plus grande de ses entrées, valeur par valeur.' },
  formula: 'y = max(x₁, x₂, …)',
  usual: {
    en: 'Two Dense layers into it make a maxout unit.',
    fr: 'Deux couches Dense qui s’y rejoignent forment une unité maxout.',
  },
  trap: {
    en: 'Only the winner learns: the gradient goes to the input that was larger.',
    fr: 'Seul le gagnant apprend : le gradient va à l’entrée qui était la plus grande.',
  },
  params: {},
  inputs: { min: 1, max: Number.POSITIVE_INFINITY },
  mask: 'passes',
  outputs: elementwiseOutputs,
  ...weightless,
  example: 'Maximum()',
  source: 'keras.layers.Maximum',
});
