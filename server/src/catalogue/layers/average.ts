import { defineLayer } from '../kit/index.ts';
import { elementwiseOutputs } from './merging.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/merging/average.py */
export const average = defineLayer({
  name: 'Average',
  category: 'merging',
  doc: {
    en: 'Mean of its inputs, value by value: several branches vote.',
    fr: 'Moyenne de ses entrées, valeur par valeur : plusieurs branches votent.',
  },
  formula: 'y = (x₁ + … + xₙ) / n',
  usual: {
    en: 'Over the outputs of several networks trained for one task.',
    fr: 'Sur les sorties de plusieurs réseaux entraînés pour une même tâche.',
  },
  trap: {
    en: 'A size of 1 is stretched to the other without a word.',
    fr: 'Une taille de 1 s’étire jusqu’à l’autre sans un mot.',
  },
  params: {},
  inputs: { min: 1, max: Number.POSITIVE_INFINITY },
  mask: 'passes',
  outputs: elementwiseOutputs,
  ...weightless,
  example: 'Average()',
  source: 'keras.layers.Average',
});
