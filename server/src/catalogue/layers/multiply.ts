import { defineLayer } from '../kit/index.ts';
import { elementwiseOutputs } from './merging.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/merging/multiply.py */
export const multiply = defineLayer({
  name: 'Multiply',
  category: 'merging',
  doc: {
    en: 'Multiplies its inputs, value by value: one branch opens and closes the other.',
    fr: 'Multiplie ses entrées, valeur par valeur : une branche ouvre et ferme l’autre.',
  },
  formula: 'y = x₁ · x₂ · …',
  usual: {
    en: 'With a `sigmoid` on one side: a gate, as in squeeze-and-excitation.',
    fr: 'Avec une `sigmoid` d’un côté : une porte, comme dans squeeze-and-excitation.',
  },
  trap: {
    en: 'A size of 1 is stretched to the other, so `[batch, 1, 1, 8]` scales the channels of a map.',
    fr: 'Une taille de 1 s’étire jusqu’à l’autre : `[lot, 1, 1, 8]` met donc à l’échelle les canaux d’une carte.',
  },
  params: {},
  inputs: { min: 1, max: Number.POSITIVE_INFINITY },
  mask: 'passes',
  outputs: elementwiseOutputs,
  ...weightless,
  example: 'Multiply()',
  source: 'keras.layers.Multiply',
});
