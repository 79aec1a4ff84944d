import { defineLayer } from '../kit/index.ts';
import { needsTwo } from './checks.ts';
import { elementwiseOutputs } from './merging.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/merging/subtract.py */
export const subtract = defineLayer({
  name: 'Subtract',
  category: 'merging',
  doc: {
    en: 'Subtracts its second input from the first, value by value.',
    fr: 'Retranche sa deuxième entrée de la première, valeur par valeur.',
  },
  formula: 'y = x₁ − x₂',
  usual: {
    en: 'To compare two branches that share their layers.',
    fr: 'Pour comparer deux branches qui partagent leurs couches.',
  },
  trap: {
    en: 'The order counts, and it takes exactly two inputs.',
    fr: 'L’ordre compte, et il lui faut exactement deux entrées.',
  },
  params: {},
  inputs: { min: 2, max: 2 },
  mask: 'passes',
  outputs: (inputs) => needsTwo(inputs) ?? elementwiseOutputs(inputs),
  ...weightless,
  example: 'Subtract()',
  source: 'keras.layers.Subtract',
});
