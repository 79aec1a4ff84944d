import { defineLayer, type Fault, fault, type Shape } from '../kit/index.ts';
import { integer, list } from '../kit/params.ts';
import { product } from './geometry.ts';
import { weightless } from './pooling.ts';

const ARGUMENT = 'target_shape';

/** Why the values of one sample do not fit into `target`, whose product without its −1 is `to`. */
const misfit = (input: Shape, target: readonly number[], from: number, to: number): Fault => {
  const [batch = 0, ...rest] = target;
  const where = { argument: ARGUMENT, shapes: [input] };
  const isBatch = typeof input[0] !== 'number' || input[0] === batch;
  if (isBatch && batch > 0 && rest.length > 0 && product(rest) === from) return fault('reshape-includes-batch', { batch }, where);
  return fault('reshape-size-mismatch', { from, to, reason: target.includes(-1) ? 'divisor' : 'count' }, where);
};

/** keras/src/ops/operation_utils.py, `compute_reshape_output_shape` */
const reshaped = (input: Shape, target: readonly number[]): Shape | Fault => {
  const open = target.filter((size) => size === -1).length;
  const from = product(input.slice(1));
  const to = product(target.filter((size) => size !== -1)) ?? 0;
  const where = { argument: ARGUMENT, shapes: [input] };
  if (open > 1) return fault('reshape-size-mismatch', { from, to, reason: 'several-unknown' }, where);
  if (from === null) return target.map((size) => (size === -1 ? null : size));
  if (open === 0) return from === to ? target : misfit(input, target, from, to);
  return to === 0 || from % to !== 0 ? misfit(input, target, from, to) : target.map((size) => (size === -1 ? from / to : size));
};

/** keras/src/layers/reshaping/reshape.py */
export const reshape = defineLayer({
  name: 'Reshape',
  category: 'reshaping',
  doc: {
    en: 'Gives each sample another shape with the same values in the same order: `[batch, 784]` becomes `[batch, 28, 28, 1]`.',
    fr: 'Donne à chaque exemple une autre forme, mêmes valeurs, même ordre : `[lot, 784]` devient `[lot, 28, 28, 1]`.',
  },
  usual: {
    en: 'Before a convolution over a flat row of pixels, or to part features into steps.',
    fr: 'Avant une convolution sur une ligne de pixels, ou pour découper des variables en pas.',
  },
  trap: {
    en: 'It does not turn axes round: for that, Permute.',
    fr: 'Elle n’échange pas les axes : pour cela, Permute.',
  },
  params: {
    target_shape: list(
      integer(
        {
          en: 'The new shape, without the batch. One size may be −1: it is worked out.',
          fr: 'La nouvelle forme, sans le lot. Une taille peut valoir −1 : elle est calculée.',
        },
        { min: -1 },
        {
          rangeRule: 'invalid-size',
          usual: { en: '`[28, 28, 1]`, or `[-1, 8]`.', fr: '`[28, 28, 1]`, ou `[-1, 8]`.' },
          trap: { en: 'The batch is not part of it.', fr: 'Le lot n’en fait pas partie.' },
        },
      ),
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: ([input = []], { target_shape: target }) => {
    const shape = reshaped(input, target);
    return 'fault' in shape ? shape : [[input[0] ?? null, ...shape]];
  },
  ...weightless,
  example: 'Reshape([7, 7, 16])',
  source: 'keras.layers.Reshape',
});
