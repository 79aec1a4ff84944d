import { matMul, reshape, type Tensor, transpose } from '@tensorflow/tfjs-core';
import { flagIn, numbersIn } from '../ops/config.ts';
import { toLengthOne } from '../ops/l2.ts';
import { otherAxes, positiveAxis, product } from '../ops/shapes.ts';
import { type Layer, unmasked } from './kit.ts';

/** [batch, everything else, the axis]: ready to be multiplied. */
function asMatrix(x: Tensor, axis: number): Tensor {
  const [batch = 1] = x.shape;
  const kept = otherAxes(x.rank, [0, axis]);
  const turned = transpose(x, [0, ...kept, axis]);
  return reshape(turned, [batch, product(kept.map((at) => x.shape[at] ?? 1)), x.shape[axis] ?? 1]);
}

const restOf = (x: Tensor, axis: number): readonly number[] => x.shape.filter((_, at) => at !== 0 && at !== axis);

/** keras/src/layers/merging/dot.py, `batch_dot` */
export const dot: Layer = {
  run: ({ inputs, config }) => {
    const [one, other] = inputs;
    if (!one || !other) throw new Error('`Dot` was called without two inputs.');
    const [first = 1, second = first] = numbersIn(config, 'axes');
    const [a, b] = [positiveAxis(first, one.rank), positiveAxis(second, other.rank)];
    const [x, y] = flagIn(config, 'normalize') ? [toLengthOne(one, a), toLengthOne(other, b)] : [one, other];
    const rest = [...restOf(x, a), ...restOf(y, b)];
    const products = matMul(asMatrix(x, a), asMatrix(y, b), false, true);
    return unmasked(reshape(products, [x.shape[0] ?? 1, ...(rest.length === 0 ? [1] : rest)]));
  },
};
