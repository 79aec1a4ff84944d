import { defineLayer } from '../kit/index.ts';
import { elementwiseOutputs } from './merging.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/merging/add.py */
export const add = defineLayer({
  name: 'Add',
  category: 'merging',
  doc: {
    en: 'Adds its inputs, value by value: the way a residual connection comes back in.',
    fr: 'Additionne ses entrées, valeur par valeur : c’est ainsi que revient une connexion résiduelle.',
  },
  formula: 'y = x₁ + x₂ + …',
  usual: { en: '`[main, short] -> Add() -> Activation(relu)`', fr: '`[main, short] -> Add() -> Activation(relu)`' },
  trap: {
    en: 'A size of 1 is stretched to the other: `[batch, 4, 3]` and `[batch, 4, 1]` are added without a word.',
    fr: 'Une taille de 1 s’étire jusqu’à l’autre : `[lot, 4, 3]` et `[lot, 4, 1]` s’additionnent sans un mot.',
  },
  params: {},
  inputs: { min: 1, max: Number.POSITIVE_INFINITY },
  mask: 'passes',
  outputs: elementwiseOutputs,
  ...weightless,
  example: 'Add()',
  source: 'keras.layers.Add',
});
