import {
  add,
  cast,
  cumsum,
  customGrad,
  div,
  exp,
  greater,
  log,
  max,
  maximum,
  mul,
  range,
  sub,
  sum,
  type Tensor,
  topk,
} from '@tensorflow/tfjs-core';
import { numberOr } from '../ops/config.ts';
import { positiveAxis, swapLast } from '../ops/shapes.ts';
import type { Activations } from './kit.ts';

/** exp(x) / Σ exp(x) over any axis, the largest value taken off first. */
function softmaxOver(x: Tensor, axis: number): Tensor {
  const at = positiveAxis(axis, x.rank);
  const powers = exp(sub(x, max(x, at, true)));
  return div(powers, sum(powers, at, true));
}

/** x − log Σ exp(x), which does not overflow. */
export function logSoftmaxOver(x: Tensor, axis: number): Tensor {
  const at = positiveAxis(axis, x.rank);
  const shifted = sub(x, max(x, at, true));
  return sub(shifted, log(sum(exp(shifted), at, true)));
}

/** Projection onto the simplex (Martins et al., 2016): max(x − τ, 0) with τ such that the sum is 1. Last axis. */
function project(x: Tensor): Tensor {
  const { values } = topk(x, x.shape.at(-1) ?? 1);
  const sums = cumsum(values, x.rank - 1);
  const counts = range(1, (x.shape.at(-1) ?? 1) + 1, 1, 'float32');
  const inside = cast(greater(add(1, mul(counts, values)), sums), 'float32');
  const size = sum(inside, -1, true);
  const tau = div(sub(sum(mul(inside, values), -1, true), 1), size);
  return maximum(sub(x, tau), 0);
}

const sparsemaxLast = customGrad((...args) => {
  const [x, save] = args as unknown as [Tensor, (saved: Tensor[]) => void];
  const y = project(x);
  save([y]);
  return {
    value: y,
    gradFunc: (dy: Tensor, saved: Tensor[]) => {
      const support = cast(greater(saved[0] ?? y, 0), 'float32');
      const mean = div(sum(mul(dy, support), -1, true), sum(support, -1, true));
      return [mul(support, sub(dy, mean))];
    },
  };
});

function sparsemax(x: Tensor, axis: number): Tensor {
  const at = positiveAxis(axis, x.rank);
  return swapLast(sparsemaxLast(swapLast(x, at)), at);
}

/** Activations that look at a whole axis at once. */
export const normalizing: Activations = {
  softmax: (x, config) => softmaxOver(x, numberOr(config, 'axis', -1)),
  log_softmax: (x, config) => logSoftmaxOver(x, numberOr(config, 'axis', -1)),
  sparsemax: (x, config) => sparsemax(x, numberOr(config, 'axis', -1)),
};
