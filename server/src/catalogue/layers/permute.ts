import { defineLayer, type Fault, fault, type Shape } from '../kit/index.ts';
import { integer, list } from '../kit/params.ts';
import { needsRank } from './checks.ts';
import { weightless } from './pooling.ts';

const permuted = ([input = []]: readonly Shape[], { dims }: { readonly dims: readonly number[] }): readonly Shape[] | Fault => {
  const isOrder = dims.toSorted((a, b) => a - b).every((axis, i) => axis === i + 1);
  if (!isOrder) return fault('invalid-permutation', { dims, rank: input.length }, { argument: 'dims', shapes: [input] });
  return needsRank(input, dims.length + 1) ?? [[input[0] ?? null, ...dims.map((axis) => input[axis] ?? null)]];
};

/** keras/src/layers/reshaping/permute.py */
export const permute = defineLayer({
  name: 'Permute',
  category: 'reshaping',
  doc: {
    en: 'Changes the order of the axes: `[batch, 10, 64]` becomes `[batch, 64, 10]` by `Permute([2, 1])`.',
    fr: 'Change l’ordre des axes : `[lot, 10, 64]` devient `[lot, 64, 10]` par `Permute([2, 1])`.',
  },
  formula: 'y[j, i] = x[i, j]',
  usual: {
    en: 'To bring time or channels to the axis that the next layer reads.',
    fr: 'Pour amener le temps ou les canaux sur l’axe que lit la couche suivante.',
  },
  trap: {
    en: 'Axes are counted from 1 here: `[1, 2]` changes nothing.',
    fr: 'Ici, les axes se comptent à partir de 1 : `[1, 2]` ne change rien.',
  },
  params: {
    dims: list(
      integer(
        {
          en: 'The axes in their new order, counted from 1; the batch is left out.',
          fr: 'Les axes dans leur nouvel ordre, comptés à partir de 1 ; le lot ne compte pas.',
        },
        { min: 1 },
      ),
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: permuted,
  ...weightless,
  example: 'Permute([2, 1])',
  source: 'keras.layers.Permute',
});
