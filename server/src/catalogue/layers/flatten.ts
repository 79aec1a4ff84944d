import { defineLayer, type Shape, type Size } from '../kit/index.ts';
import { needsMinRank } from './checks.ts';
import { product } from './geometry.ts';
import { dataFormat } from './params/common.ts';
import { weightless } from './pooling.ts';

/** All sizes but the batch in one; one size alone stays as it is, its name too. */
const flattened = ([first = 1, ...rest]: Shape): Size => (rest.length === 0 ? first : product([first, ...rest]));

/** keras/src/layers/reshaping/flatten.py */
export const flatten = defineLayer({
  name: 'Flatten',
  category: 'reshaping',
  doc: {
    en: 'Lays the values of each sample out in one row, the batch apart: `[batch, 4, 4, 8]` becomes `[batch, 128]`.',
    fr: 'Aligne les valeurs de chaque exemple sur une seule rangée, lot à part : `[lot, 4, 4, 8]` devient `[lot, 128]`.',
  },
  usual: { en: 'Between the last convolution and the first Dense.', fr: 'Entre la dernière convolution et la première Dense.' },
  trap: {
    en: 'The Dense after it has a weight for each of those values and each unit, often most of the network. `GlobalAveragePooling2D()` needs far fewer.',
    fr: 'La Dense qui suit a un poids par valeur et par unité, souvent l’essentiel du réseau. `GlobalAveragePooling2D()` en demande bien moins.',
  },
  params: { data_format: dataFormat },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: ([input = []]) => needsMinRank(input, 1) ?? [[input[0] ?? null, flattened(input.slice(1))]],
  ...weightless,
  example: 'Flatten()',
  source: 'keras.layers.Flatten',
});
